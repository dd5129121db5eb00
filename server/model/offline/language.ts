/** A language pack made ready: its patterns compiled once, its word lists as sets. */
import { bounded } from "./bounded-cache.ts";
import { type OfflinePack, offlinePack } from "./pack.ts";
import { tokenizer } from "./words/tokens.ts";

export interface Language {
  pack: OfflinePack;
  /** The compiled pattern at a path of the reading pack, such as "lines.clock". Throws where there is none: a bug. */
  pattern(path: string): RegExp;
  /** As `pattern`, undefined where a language has none. */
  optional(path: string): RegExp | undefined;
  /** Compiles a pattern of the pack: {{macro}} is filled in, a leading (?i) ignores case. */
  compile(source: string): RegExp;
  /** As `compile`, to find every occurrence. */
  compileAll(source: string): RegExp;
  words: Record<"positive" | "negative" | "grave" | "light" | "stopwords", ReadonlySet<string>>;
  /** The words of a text in lower case. */
  wordsIn(text: string): string[];
  /** How many words long a text is, about. */
  length(text: string): number;
  /** What stands between two sentences: a space, or nothing. */
  gap: string;
}

export function createLanguage(data: unknown): Language {
  const pack = offlinePack.parse(data);
  const macros = macrosOf(pack);
  const expand = (source: string): string =>
    source.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
      const value = macros.get(name);
      return value === undefined ? whole : expand(value);
    });
  const build = (source: string, flags: string): RegExp =>
    source.startsWith("(?i)")
      ? new RegExp(expand(source.slice(4)), `${flags}iu`)
      : new RegExp(expand(source), `${flags}u`);
  const compile = bounded(4000, (source) => build(source, ""));
  const given = bounded(4000, (path): RegExp | null =>
    typeof leaf(pack.reading, path) === "string" ? compile(at(pack.reading, path)) : null,
  );
  const { positive, negative, grave, light, stopwords, spaces, density } = pack.reading;
  return {
    pack,
    pattern: bounded(4000, (path) => compile(at(pack.reading, path))),
    optional: (path) => given(path) ?? undefined,
    compile,
    compileAll: bounded(1000, (source) => build(source, "g")),
    words: {
      positive: new Set(positive),
      negative: new Set(negative),
      grave: new Set(grave),
      light: new Set(light),
      stopwords: new Set(stopwords),
    },
    wordsIn: tokenizer(spaces, [...positive, ...negative, ...grave, ...light, ...stopwords]),
    length: (text) =>
      spaces ? text.split(" ").length : Math.floor((text.length * density) / lettersAWord) + 1,
    gap: spaces ? " " : "",
  };
}

/** Of English, roughly. */
const lettersAWord = 5;

/** Every string that stands at the top of the reading pack may be used as a macro, beside the list of macros. */
function macrosOf(pack: OfflinePack): Map<string, string> {
  const found = new Map<string, string>(Object.entries(pack.reading.macros));
  for (const [key, value] of Object.entries(pack.reading))
    if (typeof value === "string") found.set(key, value);
  found.set("weekday", `(?:${(pack.reading.weekdayForms ?? pack.reading.weekdays).join("|")})`);
  return found;
}

function at(tree: unknown, path: string): string {
  const node = leaf(tree, path);
  if (typeof node !== "string") throw new Error(`the reading pack has no pattern ${path}`);
  return node;
}

function leaf(tree: unknown, path: string): unknown {
  let node = tree;
  for (const key of path.split(".")) node = (node as Record<string, unknown> | undefined)?.[key];
  return node;
}
