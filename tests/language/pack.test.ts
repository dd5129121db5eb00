/** Language packs: complete, and every sentence of an error can be filled. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { problem, problemCodes } from "#village/errors";
import { explain } from "../../server/language/explain.ts";
import { loadPack } from "../../server/language/load.ts";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { fill, listed } from "../../server/language/pack.ts";
import { englishPack } from "../support/minded.ts";

const sentenceFiles = ["cli.yaml", "errors.yaml", "prompts.yaml", "mind.yaml", "interface.json", "why.json"];

/** All texts under their dotted keys; lists of words are each language's own. */
const sentencesIn = (node: unknown, path = ""): [key: string, text: string][] =>
  typeof node === "string"
    ? [[path, node]]
    : Array.isArray(node)
      ? [[path, ""]]
      : Object.entries(node as object).flatMap(([key, inner]) => sentencesIn(inner, `${path}.${key}`));

const locales = resolve(import.meta.dirname, "..", "..", "assets", "locales");

describe("packs", () => {
  it.each(readdirSync(locales))("%s is complete", (language) => {
    const pack = loadPack(locales, language);
    expect(pack.ok ? [] : pack.problems).toEqual([]);
    expect(loadMatchWords(locales, language).ok).toBe(true);
  });

  it.each(readdirSync(locales).flatMap((language) => sentenceFiles.map((file) => [language, file] as const)))(
    "%s/%s has the keys of the English one, each with its slots",
    (language, file) => {
      const slotsOf = (of: string): string[] =>
        sentencesIn(parse(readFileSync(join(locales, of, file), "utf8"))).map(
          ([key, text]) => `${key} ${[...new Set(text.match(/\{+\w+\}+/g))].sort().join(" ")}`,
        );
      expect(slotsOf(language).sort()).toEqual(slotsOf("en").sort());
    },
  );

  it("that are missing are a coded problem", () => {
    const pack = loadPack(locales, "xx");
    expect(pack.ok ? "" : pack.problems[0]?.code).toBe("language.missing");
  });

  it("explain each code of the catalogue: expected, came, what to do", () => {
    const pack = englishPack();
    expect(Object.keys(pack.errors).sort()).toEqual([...problemCodes].sort());
    for (const code of problemCodes) {
      const told = explain(pack, problem(code, {}, { file: "a.yaml", line: 3, column: 7 }));
      expect(told.where).toBe("a.yaml:3:7");
      for (const sentence of [told.expected, told.came, told.todo])
        expect(sentence).not.toMatch(/^\s*$|[{}]/);
    }
  });
});

describe("fill", () => {
  it("fills each slot, and throws on one without a value", () => {
    expect(fill("{a} and {b}, {a}.", { a: "Ida", b: 2 })).toBe("Ida and 2, Ida.");
    expect(() => fill("{a}", {})).toThrow();
    expect(fill("{a}", { a: "{b}" })).toBe("{b}");
  });

  it("joins lists as the language does", () => {
    const pack = englishPack();
    expect([
      listed(pack, []),
      listed(pack, ["a"]),
      listed(pack, ["a", "b"]),
      listed(pack, ["a", "b", "c"]),
    ]).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});

describe("code", () => {
  it("holds no sentence that a villager could say or a user could read", () => {
    const sentence = /"(?:[A-Z][a-z]+ [a-z]+ [^"]*[.!?])"/;
    const folder = resolve(import.meta.dirname, "..", "..", "server");
    const found = ["mind", "memory", "prompts", "embedding"].flatMap((part) =>
      readdirSync(join(folder, part), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .flatMap((name) => {
          const text = readFileSync(join(folder, part, name), "utf8").replace(
            /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
            "",
          );
          return sentence.test(text) ? [`${part}/${name}: ${sentence.exec(text)?.[0]}`] : [];
        }),
    );
    expect(found).toEqual([]);
  });
});
