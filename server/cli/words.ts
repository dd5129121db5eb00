/** The words of the command line and of problems, from a language pack. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Problem } from "#village/errors";
import { assetsFolder } from "./folders.ts";

export type Facts = Readonly<Record<string, string | number>>;

export interface Words {
  /** The sentence under a dotted key, its {slots} filled. */
  say(key: string, facts?: Facts): string;
  /** A problem as lines: where and code, what was expected, what came, what to do. */
  explain(problem: Problem): string;
}

/** Falls back to English where a pack has no such file. */
export function loadWords(language: string): Words {
  const read = (name: string): unknown => {
    const path = (lang: string): string => join(assetsFolder, "locales", lang, name);
    return parse(readFileSync(existsSync(path(language)) ? path(language) : path("en"), "utf8"));
  };
  const cli = read("cli.yaml");
  const errors = read("errors.yaml");
  const say = (key: string, facts: Facts = {}): string => fill(lookUp(cli, key), facts);
  const explain = ({ code, where, facts }: Problem): string => {
    const place =
      where === undefined
        ? ""
        : `${[where.file, where.line, where.column].filter((p) => p !== undefined).join(":")} · `;
    const told = (part: string): string => fill(lookUp(errors, `${code}.${part}`, true), facts);
    return [
      `${place}${code}`,
      say("error.expected", { text: told("expected") }),
      say("error.came", { text: told("came") }),
      say("error.todo", { text: told("todo") }),
    ].join("\n");
  };
  return { say, explain };
}

const fill = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(facts[name] ?? slot));

/** Codes hold dots themselves ("scenario.field"), so a key may be looked up as two steps or as one and a part. */
function lookUp(words: unknown, key: string, coded = false): string {
  const cut = key.lastIndexOf(".");
  const steps = coded ? [key.slice(0, cut), key.slice(cut + 1)] : key.split(".");
  let found = words;
  for (const step of steps)
    found =
      typeof found === "object" && found !== null ? (found as Record<string, unknown>)[step] : undefined;
  return typeof found === "string" ? found : key;
}
