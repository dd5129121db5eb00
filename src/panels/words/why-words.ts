/** Tells whys in the language of the interface. */
import { createTeller, type Teller } from "#village/why/tell";
import type { WhyWords } from "#village/why/words";
import type { World } from "#village/world";
import en from "../../../assets/locales/en/why.json";
import zh from "../../../assets/locales/zh/why.json";
import type { Language } from "./language.ts";

const words = { en, zh } as unknown as Record<Language, WhyWords>;

export const whyWords = (language: string): WhyWords => words[language as Language] ?? words.en;

export const tellerFor = (world: World, language: string): Teller => createTeller(world, whyWords(language));
