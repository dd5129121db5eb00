/** Reads what the matcher of probes needs to know of a language. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { bad, good, problem, type Result } from "#village/errors";
import { type MatchWords, matchWordsSchema } from "#village/metrics/match-words";

/** `locales` is the folder that holds one folder a language. */
export function loadMatchWords(locales: string, language: string): Result<MatchWords> {
  const folder = join(locales, language);
  const file = join(folder, "metrics.yaml");
  if (!existsSync(file)) return bad(problem("language.missing", { language, folder }));
  return good(matchWordsSchema.parse(parse(readFileSync(file, "utf8"))));
}
