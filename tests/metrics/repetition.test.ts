import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { bleu } from "#village/metrics/bleu";
import { flawMetric } from "#village/metrics/flaws";
import { createGreetingTest } from "#village/metrics/greeting";
import { actLoopMetric, lineLoops } from "#village/metrics/loops";
import { createMask } from "#village/metrics/mask";
import { repetitionOf, samenessOf } from "#village/metrics/repetition";
import { saidAgainOf } from "#village/metrics/said-again";
import { type SpokenLine, spokenMetric } from "#village/metrics/spoken";
import { tokensOf } from "#village/metrics/tokens";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { tinyWorld } from "../support/tiny-world.ts";
import { begins, does, opens, plainWords, remembers, resultOf } from "./figures.ts";

const same = (text: string): string => tokensOf(text).join(" ");
const line = (by: string, text: string, more: Partial<SpokenLine> = {}): SpokenLine => ({
  ...{ t: 1, day: 1, talk: "1/ann", by, to: [], text, masked: same(text), greeting: false },
  ...more,
});
const lines = (...texts: string[]) => texts.map((text) => line("ann", text));

describe("repetition", () => {
  it("tells lines said once from different lines, and names the most frequent", () => {
    expect(samenessOf(["a", "b", "a", "c", "a"])).toEqual({
      count: 5,
      unique: 0.4,
      distinct: 0.6,
      topShare: 0.6,
      top: [{ text: "a", times: 3 }],
    });
    expect(samenessOf([])).toEqual({ count: 0, unique: null, distinct: null, topShare: null, top: [] });
  });

  it("leaves mere greetings out and counts distinct runs of words", () => {
    const said = [...lines("A b.", "A b.", "C d."), line("ann", "Hello.", { greeting: true })];
    // Words a b · a b · c d: 4 of 6 distinct, runs of two 2 of 3.
    expect(repetitionOf(said, same, 1)).toMatchObject({
      ...{ lines: 4, greetings: 1, distinct1: 0.6667, distinct2: 0.6667, distinct3: null },
      plain: { count: 3, unique: 0.3333, distinct: 0.6667 },
      maskedSentences: { count: 0 },
    });
  });

  it("finds what one villager says again in a day, whoever else says it", () => {
    const said = [
      ...[line("ann", "I see."), line("ben", "I see."), line("ann", "I see!"), line("ann", "So it is.")],
      line("ann", "So it is.", { day: 2 }),
    ];
    expect(saidAgainOf(said)).toEqual({
      count: 1,
      extra: 1,
      worst: [{ by: "ann", day: 1, masked: "i see", times: 2, texts: ["I see.", "I see!"] }],
    });
  });

  it("self-BLEU is 1 where all are alike, 0 where nothing is, and none with one line", () => {
    const selfBleu = (...texts: string[]) => repetitionOf(lines(...texts), same, 1).selfBleu;
    const text = "the river is high today";
    expect(selfBleu(text, text, text)).toBe(1);
    expect(selfBleu("a b c d e", "f g h i j")).toBe(0);
    expect(selfBleu(text)).toBeNull();
  });

  it("draws the same sample for the same seed", () => {
    const many = lines(
      ...Array.from({ length: 300 }, (_, i) => `line ${i % 40} of ${i % 7} and ${i % 11} more`),
    );
    expect(repetitionOf(many, same, 5)).toEqual(repetitionOf(many, same, 5));
    expect(repetitionOf(many, same, 5).selfBleu).not.toBe(repetitionOf(many, same, 6).selfBleu);
  });
});

describe("masks", () => {
  const root = join(import.meta.dirname, "..", "..", "assets", "locales");
  const english = createMask(tinyWorld(), orThrow(loadMatchWords(root, "en")));

  it("hide names, places, times, numbers, foods and objects, with article and ending", () => {
    expect(english("Ann's bread is on the two tables at West House, at half past five on Sunday!")).toBe(
      "[name] [food] is on [number] [object] at [place] at [time] [number] on [time]",
    );
    expect(english("Ben and Cid left the kettle at The Green at 17:30.")).toBe(
      "[name] and [name] left [object] at [place] at [time]",
    );
  });

  it("make lines alike that differ in what fills them, and no others", () => {
    expect(english("I saw Ann at the East Café.")).toBe(english("I saw Ben at West House!"));
    expect(english("I saw Ann at the East Café.")).not.toBe(english("I heard Ann at the East Café."));
  });

  it("work on a language without spaces", () => {
    const words = {
      ...plainWords,
      spaced: false,
      masks: {
        ...plainWords.masks,
        articles: [],
        times: ["星期天"],
        foods: ["面包"],
        places: ["茶馆"],
        numbers: ["两"],
      },
    };
    const person = { ...tinyWorld().personas.ann, id: "ann", name: "陈小玉" };
    const chinese = createMask(tinyWorld({ villagers: [person] }), words);
    expect(chinese("小玉星期天17:30在茶馆吃了两个面包。")).toBe(
      "[name] [time] 在 [place] 吃 了 [number] 个 [food]",
    );
  });
});

describe("greetings", () => {
  const isGreeting = createGreetingTest(plainWords, ["Ann", "Ben"]);

  it("are short first lines that greet, and lines that do nothing else", () => {
    expect(isGreeting("Hello, Ben. Any news?", true)).toBe(true);
    expect(isGreeting("Hello, Ben. Any news?", false)).toBe(false);
    expect(isGreeting("The mill burns.", true)).toBe(false);
    expect(isGreeting("Ben! Hello. Hello to you.", false)).toBe(true);
    expect(isGreeting("The mill burns. Goodbye, Ben.", false)).toBe(false);
    expect(isGreeting("Hello, I have so much to tell you.", true)).toBe(false);
  });

  it("are told by who speaks first in which talk", () => {
    const world = tinyWorld();
    const says = (by: string, text: string) =>
      does("talk.said", by, { talk: "1/ann", text, next: null, due: 3 });
    const log = {
      1: [opens("ann", "ben", "Hello.", 1)],
      2: [says("ben", "Hello. Bread?")],
      3: [says("ben", "Hello. Bread?")],
    };
    const said = resultOf(world, spokenMetric(world, same, isGreeting), log, 5);
    expect(said.map(({ by, to, greeting }) => [by, to, greeting])).toEqual([
      ["ann", ["ben"], true],
      ["ben", ["ann"], true],
      ["ben", ["ann"], false],
    ]);
  });
});

describe("loops", () => {
  it("of lines are runs of two and more said before in the same order by the same", () => {
    const talk = (name: string, ...texts: [string, string][]) =>
      texts.map(([by, text], i) => line(by, text, { talk: name, t: i }));
    const first = talk("a", ["ann", "How so?"], ["ben", "So it is."], ["ann", "Well."]);
    expect(lineLoops(first)).toEqual([]);
    const other = talk("b", ["ann", "How so?"], ["ben", "Not here."], ["ann", "Well."]);
    expect(lineLoops([...first, ...other])).toEqual([]);
    const again = talk("c", ["cid", "Oh."], ["ann", "How so?"], ["ben", "So it is."], ["ann", "Well."]);
    expect(lineLoops([...first, ...again])).toEqual([
      { t: 1, by: ["ann", "ben"], texts: ["How so?", "So it is.", "Well."], times: 2 },
    ]);
  });

  it("of acts are three rounds of two and more in a row", () => {
    const world = tinyWorld();
    const acts = (...texts: string[]) =>
      Object.fromEntries(texts.map((text, t) => [t, [begins("ann", text, "west", t + 1)]]));
    const loops = (...texts: string[]) => resultOf(world, actLoopMetric(world), acts(...texts), 20);
    expect(loops("a", "b", "a", "b", "c", "a", "a", "a")).toEqual([]);
    expect(loops("c", "a", "a", "b", "a", "b", "a", "b", "d")).toEqual([
      { t: 1, by: ["ann"], texts: ["a", "b"], times: 3 },
    ]);
  });
});

describe("flaws", () => {
  it("are slots left open and letters of another script", () => {
    const world = tinyWorld();
    const texts = ["Ben saw {who}.", "It is undefined.", "Ben saw .", "Ben saw 面包.", "Nullarbor is far."];
    const log = { 1: texts.map((text) => remembers("ann", text)) };
    expect(resultOf(world, flawMetric(plainWords), log, 2)).toEqual({
      unfilled: { count: 3, examples: texts.slice(0, 3) },
      foreign: { count: 1, examples: ["Ben saw 面包."] },
    });
  });
});

describe("bleu", () => {
  it("is the mean of clipped precisions times the penalty for being short", () => {
    const [words, reference] = [tokensOf("the cat sat"), tokensOf("the cat sat down")];
    // All precisions are 1; three words against four: e^(1 - 4/3).
    expect(bleu(words, [reference])).toBeCloseTo(0.716531, 6);
    // the the the against one "the": 1/3, then (0+1)/(2+1), (0+1)/(1+1), 1.
    expect(bleu(tokensOf("the the the"), [tokensOf("the cat sat")])).toBeCloseTo((1 / 18) ** 0.25, 9);
  });
});
