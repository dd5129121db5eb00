/** Writes docs/columns.md: every column of an experiment's table with what it means. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");

export function columnsText(): string {
  const file = join(root, "assets", "locales", "en", "columns.yaml");
  const meanings = parse(readFileSync(file, "utf8")) as Record<string, string>;
  const rows = Object.entries(meanings).map(([column, meaning]) => `| \`${column}\` | ${meaning} |`);
  const head =
    "# Columns of an experiment's table\n\n`results.csv` has a row per run: `arm`, `seed`, then these columns. A star stands for one step of a name: a probe's id,\na kind, a number. How each is computed, and its source, stands in `src/village/metrics`.\n\n";
  return `${head}| column | meaning |\n| --- | --- |\n${rows.join("\n")}\n`;
}

if (process.argv[1]?.endsWith("write-columns.ts"))
  writeFileSync(join(root, "docs", "columns.md"), columnsText());
