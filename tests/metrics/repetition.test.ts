import { describe, expect, it } from "vitest";
import { bleu } from "#village/metrics/bleu";
import { repetitionOf } from "#village/metrics/repetition";
import { tokensOf } from "#village/metrics/tokens";

describe("repetition", () => {
  it("counts unique lines, distinct runs of words and the most frequent line", () => {
    // Words a b · a b · c d: 4 of 6 distinct, runs of two 2 of 3.
    expect(repetitionOf(["A b.", "A b.", "C d."], 1)).toMatchObject({
      lines: 3,
      unique: 0.6667,
      distinct1: 0.6667,
      distinct2: 0.6667,
      distinct3: null,
      mostFrequent: { text: "A b.", times: 2 },
    });
  });

  it("self-BLEU is 1 where all are alike, 0 where nothing is, and none with one line", () => {
    const line = "the river is high today";
    expect(repetitionOf([line, line, line], 1).selfBleu).toBe(1);
    expect(repetitionOf(["a b c d e", "f g h i j"], 1).selfBleu).toBe(0);
    expect(repetitionOf([line], 1).selfBleu).toBeNull();
    expect(repetitionOf([], 1).mostFrequent).toBeNull();
  });

  it("draws the same sample for the same seed", () => {
    const lines = Array.from({ length: 300 }, (_, i) => `line ${i % 40} of ${i % 7} and ${i % 11} more`);
    expect(repetitionOf(lines, 5)).toEqual(repetitionOf(lines, 5));
    expect(repetitionOf(lines, 5).selfBleu).not.toBe(repetitionOf(lines, 6).selfBleu);
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
