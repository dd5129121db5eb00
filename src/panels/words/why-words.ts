/** Tells whys in the language of the interface. */
import type { Chronicle } from "#village/chronicle";
import { createTeller, type Teller } from "#village/why/tell";
import type { WhyWords } from "#village/why/words";
import en from "../../../assets/locales/en/why.json";
import zh from "../../../assets/locales/zh/why.json";
import type { Language } from "./language.ts";

const words = { en, zh } as unknown as Record<Language, WhyWords>;

export const whyWords = (language: string): WhyWords => words[language as Language] ?? words.en;

/** `now` is the tick shown. */
export const tellerFor = (chronicle: Chronicle, language: string, now: number): Teller =>
  createTeller(chronicle, whyWords(language), now);
