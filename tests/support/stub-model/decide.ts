/** Answers as the offline model would, worded at the length of a real model's answer. */
import { join } from "node:path";
import { orThrow } from "#village/errors";
import { createOffline } from "../../../server/cli/create-model.ts";
import { assetsFolder } from "../../../server/cli/folders.ts";
import { loadPack } from "../../../server/language/load.ts";
import type { LanguageModel } from "../../../server/model/language-model.ts";
import { type Asked, readMessages } from "./read-messages.ts";

const languages = ["en", "zh"] as const;
/** Real models give their reasons at greater length than the offline one does, also when asked for a few words. */
const wordy: Readonly<Record<string, string>> = {
  en: "It fits what I remember, and there is time for it now.",
  zh: "这合乎我记得的事，眼下也正好有空。",
};

export type Decide = (asked: Asked) => Promise<string | undefined>;

/** What is quoted in the notes, where a word is asked for and no decision of a villager. */
function hiddenWord({ system, user, schema }: Asked): string | undefined {
  const asks = `${system}${JSON.stringify(schema ?? "")}`.includes('"word"');
  return asks ? JSON.stringify({ word: /“(.+?)”/.exec(user)?.[1] ?? "none" }) : undefined;
}

export function createDecide(): Decide {
  const packs = languages.map((name) => orThrow(loadPack(join(assetsFolder, "locales"), name)));
  const models = new Map<string, LanguageModel>();
  const modelFor = (language: string): LanguageModel => {
    let model = models.get(language);
    if (!model) models.set(language, (model = orThrow(createOffline(language))));
    return model;
  };
  return async (asked) => {
    const request = readMessages(packs, asked);
    if (!request) return hiddenWord(asked);
    const reply = await modelFor(request.language).ask(request);
    if (!reply.ok) throw new Error(`${reply.failure.kind}: ${reply.failure.detail}`);
    const answer = JSON.parse(reply.text) as Record<string, unknown>;
    if (typeof answer.because === "string")
      answer.because = `${answer.because} ${wordy[request.language] ?? ""}`.trim();
    return JSON.stringify(answer);
  };
}
