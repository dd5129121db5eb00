/** The words by which moments are found, of the language in which a village lives. */
import { type MatchWords, matchWordsSchema } from "#village/metrics/match-words";
import { keepTrying } from "./store/keep-trying.ts";

const packs: Record<string, () => Promise<{ default: unknown }>> = {
  en: () => import("../assets/locales/en/metrics.yaml"),
  zh: () => import("../assets/locales/zh/metrics.yaml"),
};

export async function matchWordsOf(language: string): Promise<MatchWords> {
  const load = packs[language] ?? packs.en;
  return matchWordsSchema.parse(load && (await keepTrying(load)).default);
}
