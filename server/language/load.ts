/** Reads a language pack from disk. Only the command line composes it; everything else is handed a pack. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { bad, good, problem, type Result } from "#village/errors";
import {
  embeddingWords,
  errorWords,
  type LanguagePack,
  mindWords,
  promptWords,
  rarityBands,
  shownNames,
} from "./pack.ts";

/** `locales` is the folder that holds one folder a language. */
export function loadPack(locales: string, language: string): Result<LanguagePack> {
  const folder = join(locales, language);
  if (!existsSync(folder)) return bad(problem("language.missing", { language, folder }));
  const [mind, names, prompts, errors, embedding, rarity] = [
    read(folder, "mind.yaml", mindWords),
    read(folder, "names.yaml", shownNames),
    read(folder, "prompts.yaml", promptWords),
    read(folder, "errors.yaml", errorWords),
    read(folder, "embedding.yaml", embeddingWords),
    read(folder, "rarity.yaml", rarityBands),
  ];
  if (!mind.ok) return mind;
  if (!names.ok) return names;
  if (!prompts.ok) return prompts;
  if (!errors.ok) return errors;
  if (!embedding.ok) return embedding;
  if (!rarity.ok) return rarity;
  const parts = { mind: mind.value, names: names.value, prompts: prompts.value, errors: errors.value };
  return good({ language, ...parts, embedding: { ...embedding.value, rarity: rarity.value } });
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): Result<T> {
  const file = join(folder, name);
  if (!existsSync(file)) return bad(problem("language.missing", { language: name, folder }));
  const parsed = schema.safeParse(parse(readFileSync(file, "utf8")));
  if (parsed.success) return good(parsed.data);
  return bad(
    ...parsed.error.issues.map((issue) =>
      problem("scenario.field", { field: issue.path.join("."), detail: issue.message }, { file }),
    ),
  );
}
