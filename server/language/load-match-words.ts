/** Reads what the metrics need to know of a language; the shown names of object kinds join the masked objects. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { bad, good, problem, type Result } from "#village/errors";
import { type MatchWords, matchWordsSchema } from "#village/metrics/match-words";
import { shownNames } from "./pack.ts";

/** `locales` is the folder that holds one folder a language. */
export function loadMatchWords(locales: string, language: string): Result<MatchWords> {
  const folder = join(locales, language);
  const [file, names] = [join(folder, "metrics.yaml"), join(folder, "names.yaml")];
  if (!existsSync(file) || !existsSync(names)) return bad(problem("language.missing", { language, folder }));
  const words = matchWordsSchema.parse(parse(readFileSync(file, "utf8")));
  const { objects } = shownNames.parse(parse(readFileSync(names, "utf8")));
  const masks = { ...words.masks, objects: [...words.masks.objects, ...Object.values(objects)] };
  return good({ ...words, masks });
}
