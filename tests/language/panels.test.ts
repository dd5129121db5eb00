/** The page's words come from the locales, and the words of villagers are text, never markup. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..", "..");
const panels = join(root, "src", "panels");
const sources = readdirSync(panels, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: withoutComments(readFileSync(join(panels, name), "utf8")) }));
const words = JSON.parse(readFileSync(join(root, "assets/locales/en/interface.json"), "utf8")) as object;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

/** Words between two tags, or in an attribute that is read or heard. */
const shownText =
  /(?<!=)>\s*([^<>{}();=]*\p{L}[^<>{}();=]*?)\s*<\/|\b(?:title|alt|placeholder|label|aria-label|aria-description|ariaLabel)=\s*"([^"]*\p{L}[^"]*)"/gu;
/** A sentence in quotes; names of classes have no capital and no full stop. */
const sentence = /["'`](\p{Lu}[\p{L}']*(?: [\p{L}']+)+[.!?…]?)["'`]/gu;

const found = (text: string): string[] => {
  const matches = [shownText, sentence].flatMap((pattern) => [...text.matchAll(pattern)]);
  return [...new Set(matches.map((match) => match[1] ?? match[2] ?? ""))];
};

/** Texts under their dotted keys. */
const keysIn = (node: object, path = ""): string[] =>
  Object.entries(node).flatMap(([key, inner]) =>
    typeof inner === "string" ? [path + key] : keysIn(inner as object, `${path}${key}.`),
  );

describe("the panels", () => {
  it("are looked at with eyes that see", () => {
    expect(found('<p className="a">Hello there</p>')).toEqual(["Hello there"]);
    expect(found('<button type="button" title="Close it" />')).toEqual(["Close it"]);
    expect(found('const text = "The village rests.";')).toEqual(["The village rests."]);
    expect(found('<p className="a b">{t("state.over")}</p>')).toEqual([]);
  });

  it.each(sources)("$name holds no word that is shown", ({ text }) => expect(found(text)).toEqual([]));

  it.each(sources)("$name makes no markup of text", ({ text }) =>
    expect(text).not.toMatch(
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    ),
  );

  it("ask for words that there are", () => {
    const keys = new Set(keysIn(words));
    const all = [...keys];
    const missing = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\bt\(\s*(?:"([^"]+)"|`([^`]+)`)/g)].flatMap(([, plain, pattern]) => {
        if (plain !== undefined)
          return keys.has(plain) || all.some((key) => key.startsWith(`${plain}_`))
            ? []
            : [`${name}: ${plain}`];
        const shape = new RegExp(`^${(pattern ?? "").replace(/[.]/g, "\\.").replace(/\$\{[^}]*\}/g, ".+")}$`);
        return all.some((key) => shape.test(key)) ? [] : [`${name}: ${pattern}`];
      }),
    );
    expect(missing).toEqual([]);
  });
});
