import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { orThrow } from "#village/errors";
import { createMatcher } from "#village/metrics/matcher";
import { createFinder } from "#village/metrics/phrases";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { loadWorld } from "../support/live-village.ts";

const root = join(import.meta.dirname, "..", "..");
const wordsOf = (language: string) => orThrow(loadMatchWords(join(root, "assets", "locales"), language));
const words = wordsOf("en");

type Line = [speaker: string, hearer: string | null, text: string];
type Labelled = Record<string, { yes: Line[]; no: Line[] }>;

describe("the matcher", () => {
  it.each([
    ["en", 200, 0.95, ["probe-lines.yaml", "probe-lines-second.yaml", "probe-lines-held-out.yaml"]],
    ["en", 20, 0.8, ["probe-lines-held-out.yaml"]],
    ["zh", 200, 0.95, ["probe-lines.zh.yaml", "probe-lines-second.zh.yaml", "probe-lines-held-out.zh.yaml"]],
    ["zh", 16, 0.8, ["probe-lines-held-out.zh.yaml"]],
  ])(
    "finds what a hand has labelled in %s (%i lines and more), with precision and recall of %f and more",
    (language, least, bound, files) => {
      const sets = files.map(
        (file) => parse(readFileSync(join(root, "tests", "fixtures", file), "utf8")) as Labelled,
      );
      const { scenario, personas } = loadWorld("willowbrook", 101, language);
      const wrong: string[] = [];
      const count = { all: 0, right: 0, found: 0, labelled: 0 };
      for (const probe of scenario.probes) {
        const match = createMatcher(probe, wordsOf(language));
        for (const label of ["yes", "no"] as const)
          for (const [speaker, hearer, text] of sets.flatMap((set) => set[probe.id]?.[label] ?? [])) {
            const hit = match(text, {
              speaker: personas[speaker]?.name,
              hearer: personas[hearer ?? ""]?.name,
            });
            count.all++;
            if (hit) count.found++;
            if (label === "yes") count.labelled++;
            if (hit && label === "yes") count.right++;
            if (hit !== (label === "yes")) wrong.push(`${probe.id} is not ${label}: ${text}`);
          }
      }
      expect(count.all).toBeGreaterThanOrEqual(least);
      expect(count.right / count.found, wrong.join("\n")).toBeGreaterThanOrEqual(bound);
      expect(count.right / count.labelled, wrong.join("\n")).toBeGreaterThanOrEqual(bound);
    },
  );

  const says = (text: string, require: string[][], exclude: string[] = []) =>
    createMatcher({ require, exclude }, words)(text, {});

  it("takes words with their endings, names with their capitals, and no parts of words", () => {
    expect(says("The cows were standing in the meadows.", [["cow"], ["stand"], ["meadow"]])).toBe(true);
    expect(says("I understand.", [["stand"]])).toBe(false);
    expect(says("Trim the wick.", [["Wick"]])).toBe(false);
  });

  it("wants all parts in what one sentence, or one that goes on from it, says", () => {
    expect(says("Ann bakes. Ben sings.", [["Ann"], ["sing"]])).toBe(false);
    expect(says("Ann bakes. She sings.", [["Ann"], ["sing"]])).toBe(true);
    expect(says("Ann sings badly.", [["Ann"], ["sing"]], ["badly"])).toBe(false);
  });

  it("tells Chinese sentences apart though no space stands between them, and what only asks or denies", () => {
    const tells = (text: string) => createMatcher({ require: [["晚饭"], ["茶馆"]] }, wordsOf("zh"))(text, {});
    expect(tells("明天茶馆有晚饭。")).toBe(true);
    expect(tells("我在茶馆。晚饭做好了。")).toBe(false);
    expect(tells("我在茶馆。大家都来吃晚饭。")).toBe(true);
    expect(tells("茶馆有晚饭吗？")).toBe(false);
    expect(tells("茶馆不办晚饭。")).toBe(false);
    expect(tells("别忘了茶馆的晚饭。")).toBe(true);
  });

  it("finds phrases of refusal", () => {
    const refuses = createFinder(words.refusals, words);
    expect(refuses("I'm so sorry, I can't get away.")).toBe(true);
    expect(refuses("I'll be there.")).toBe(false);
  });
});
