/** What may differ between machines, or between two runs, has no place where the log is decided (DESIGN 2). */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..", "..");
const folders = [
  "src/village",
  "server/mind",
  "server/memory",
  "server/prompts",
  "server/engine",
  "server/model/offline",
  "server/embedding/lexical",
];

const banned: [string, RegExp][] = [
  ["Date", /\bDate\b/],
  ["timers", /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|performance)\b/],
  ["fetch", /\bfetch\b/],
  ["Intl", /\bIntl\b/],
  ["locales", /\b(?:localeCompare|toLocale\w+)\b/],
  ["process", /\bprocess\./],
  ["node modules", /from "node:/],
  ["powers", /\*\*[^/*]/],
  // ceil and round are exact by the language's definition, as floor is.
  ["Math", /\bMath\.(?!(?:floor|ceil|round|min|max|abs|imul|fround|sqrt)\b)\w+/],
];
/** Reading a pack from disk is not deciding. */
const exempt = new Set(["server/model/offline/load-pack.ts"]);

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

/** Source without comments and strings, so that words about the banned do not count. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\/\/ .*$/gm, "");

describe.each(folders)("%s", (folder) => {
  it("uses nothing that could differ", () => {
    const found = filesIn(join(root, folder)).flatMap((file) => {
      const name = relative(root, file).replaceAll("\\", "/");
      if (exempt.has(name)) return [];
      const text = bare(readFileSync(file, "utf8"));
      return banned.flatMap(([what, pattern]) => (pattern.test(text) ? [`${name}: ${what}`] : []));
    });
    expect(found).toEqual([]);
  });
});
