/** Writes docs/errors.md from the language pack: every code with what was expected, what came, what to do. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { problemCodes } from "../src/village/errors.ts";

const root = join(import.meta.dirname, "..");
export const errorsPage = join(root, "docs", "errors.md");

export function errorsText(): string {
  const words = parse(readFileSync(join(root, "assets", "locales", "en", "errors.yaml"), "utf8")) as Record<string, Record<string, string>>;
  const rows = problemCodes.map((code) => `| \`${code}\` | ${words[code]?.expected} | ${words[code]?.came} | ${words[code]?.todo} |`);
  const head = "# Errors\n\nEvery problem has a stable code. {Slots} are filled with the facts of the case.\n\n";
  return `${head}| code | expected | came | to do |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

if (process.argv[1]?.endsWith("write-errors.ts")) writeFileSync(errorsPage, errorsText());
