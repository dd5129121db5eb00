/** The words of the command line and of problems, from a language pack. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { orThrow, type Problem } from "#village/errors";
import { type WhyWords, whyWordsSchema } from "#village/why/words";
import { explain } from "../language/explain.ts";
import { loadPack } from "../language/load.ts";
import type { LanguagePack } from "../language/pack.ts";
import { assetsFolder } from "./folders.ts";

export type Facts = Readonly<Record<string, string | number>>;

export interface Words {
  /** The sentence under a dotted key, its {slots} filled. */
  say(key: string, facts?: Facts): string;
  /** A problem as lines: where and code, what was expected, what came, what to do. */
  explain(problem: Problem): string;
  /** In which a why is told. */
  why(): WhyWords;
}

const wordsFile = (language: string): string => join(assetsFolder, "locales", language, "cli.yaml");

/** The language that the environment asks for (LC_ALL, then LC_MESSAGES, then LANG); English where there is no pack. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): string {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const language = /^[a-z]+/.exec(LC_ALL || LC_MESSAGES || LANG || "")?.[0] ?? "";
  return language !== "" && existsSync(wordsFile(language)) ? language : "en";
}

export function loadWords(language: string): Words {
  const cli: unknown = parse(readFileSync(wordsFile(language), "utf8"));
  // Read only when there is a problem to tell of.
  const pack = (): LanguagePack => orThrow(loadPack(join(assetsFolder, "locales"), language));
  const say = (key: string, facts: Facts = {}): string => fill(lookUp(cli, key), facts);
  const whyFile = join(assetsFolder, "locales", language, "why.json");
  return {
    say,
    why: () => whyWordsSchema.parse(JSON.parse(readFileSync(whyFile, "utf8"))),
    explain: (problem) => {
      const { code, where, expected, came, todo } = explain(pack(), problem);
      const told = { expected, came, todo };
      const lines = (["expected", "came", "todo"] as const).map((part) =>
        say(`error.${part}`, { text: told[part] }),
      );
      return [where === "" ? code : `${where} · ${code}`, ...lines].join("\n");
    },
  };
}

const fill = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(facts[name] ?? slot));

function lookUp(words: unknown, key: string): string {
  let found = words;
  for (const step of key.split("."))
    found =
      typeof found === "object" && found !== null ? (found as Record<string, unknown>)[step] : undefined;
  return typeof found === "string" ? found : key;
}
