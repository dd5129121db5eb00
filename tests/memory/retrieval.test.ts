/** The retrieval score, worked by hand (DESIGN 4.4). */
import { describe, expect, it } from "vitest";
import type { Memory } from "#village/state";
import { vectorOf } from "#village/vector";
import { createDecay } from "../../server/memory/decay.ts";
import { type RetrievalInput, retrieve } from "../../server/memory/retrieval.ts";

const hour = 360;
const weights = { recencyWeight: 1, importanceWeight: 1, relevanceWeight: 1 };
const memory = (importance: number): Memory => ({
  t: 0,
  kind: "observation",
  text: "",
  importance,
  subject: null,
  speaker: null,
  place: null,
  evidence: [],
});

function scored(
  items: readonly { importance: number; retrieved: number; cosine: number }[],
  more: Partial<RetrievalInput> = {},
) {
  return retrieve({
    memories: vectorOf(items.map((item) => memory(item.importance))),
    retrieved: vectorOf(items.map((item) => item.retrieved)),
    cosines: Float64Array.from(items.map((item) => item.cosine)),
    tick: 100 * hour,
    decay: createDecay(0.995, 10),
    weights,
    count: 10,
    ...more,
  });
}

describe("retrieval", () => {
  it("adds the three parts, each scaled, best first", () => {
    // recency: 1, 0.995^1 and 0.995^2 → (1, 0.995, 0.990025) scaled by the span 0.009975: 1, 0.498746867, 0
    // importance: 2, 10, 6 → 0, 1, 0.5        relevance: 0.2, 0.4, 0.8 → 0.25, 0.5, 1
    const found = scored([
      { importance: 2, retrieved: 100 * hour, cosine: 0.2 },
      { importance: 10, retrieved: 99 * hour, cosine: 0.4 },
      { importance: 6, retrieved: 98 * hour, cosine: 0.8 },
    ]);
    expect(found).toEqual([
      { memory: 1, recency: 0.498746867, importance: 1, relevance: 0.5, score: 1.998746867 },
      { memory: 2, recency: 0, importance: 0.5, relevance: 1, score: 1.5 },
      { memory: 0, recency: 1, importance: 0, relevance: 0.25, score: 1.25 },
    ]);
  });

  it("scores the newest highest in recency, not the oldest", () => {
    const found = scored([
      { importance: 5, retrieved: 0, cosine: 0 },
      { importance: 5, retrieved: 100 * hour, cosine: 0 },
    ]);
    expect(found.map((f) => [f.memory, f.recency])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it("gives 0.5 where all tie, never NaN, and breaks ties by index", () => {
    const same = { importance: 3, retrieved: 5 * hour, cosine: 0.3 };
    const found = scored([same, same, same], { count: 2 });
    expect(found).toEqual([
      { memory: 0, recency: 0.5, importance: 0.5, relevance: 1, score: 2 },
      { memory: 1, recency: 0.5, importance: 0.5, relevance: 1, score: 2 },
    ]);
  });

  it("puts the lower index first where two sums tie, though their parts differ", () => {
    // recency: all equal → 0.5        importance: 1, 5, 9 → 0, 0.5, 1        relevance: 0.4, 0.2, 0 → 1, 0.5, 0
    const found = scored([
      { importance: 1, retrieved: 0, cosine: 0.4 },
      { importance: 5, retrieved: 0, cosine: 0.2 },
      { importance: 9, retrieved: 0, cosine: 0 },
    ]);
    expect(found).toEqual([
      { memory: 0, recency: 0.5, importance: 0, relevance: 1, score: 1.5 },
      { memory: 1, recency: 0.5, importance: 0.5, relevance: 0.5, score: 1.5 },
      { memory: 2, recency: 0.5, importance: 1, relevance: 0, score: 1.5 },
    ]);
  });

  it("scales over the candidates alone, not over what is passed over", () => {
    // Left are importance 2 and 4 → 0 and 1, relevance 0.1 and 0.2 → 0.5 and 1; recency is equal.
    const items = [
      { importance: 10, retrieved: 0, cosine: 0.9 },
      { importance: 2, retrieved: 0, cosine: 0.2 },
      { importance: 4, retrieved: 0, cosine: 0.1 },
    ];
    expect(scored(items, { skip: (_, index) => index === 0 })).toEqual([
      { memory: 2, recency: 0.5, importance: 1, relevance: 0.5, score: 2 },
      { memory: 1, recency: 0.5, importance: 0, relevance: 1, score: 1.5 },
    ]);
  });

  it("gives one candidate 0.5 for recency and importance", () => {
    expect(scored([{ importance: 9, retrieved: 0, cosine: 0.1 }])).toEqual([
      { memory: 0, recency: 0.5, importance: 0.5, relevance: 1, score: 2 },
    ]);
  });

  it("gives nothing when there is no memory, or all are passed over", () => {
    expect(scored([])).toEqual([]);
    expect(scored([{ importance: 1, retrieved: 0, cosine: 1 }], { skip: () => true })).toEqual([]);
  });

  it("takes a negative cosine for no relevance", () => {
    // relevance: max(0, −0.9) = 0, 0.3 → 0 and 1; importance 5 and 10 → 0 and 1; recency is equal.
    expect(
      scored([
        { importance: 10, retrieved: 0, cosine: -0.9 },
        { importance: 5, retrieved: 0, cosine: 0.3 },
      ]),
    ).toEqual([
      { memory: 0, recency: 0.5, importance: 1, relevance: 0, score: 1.5 },
      { memory: 1, recency: 0.5, importance: 0, relevance: 1, score: 1.5 },
    ]);
    // None is relevant: 0 each, never NaN.
    expect(scored([{ importance: 5, retrieved: 0, cosine: -1 }])).toEqual([
      { memory: 0, recency: 0.5, importance: 0.5, relevance: 0, score: 1 },
    ]);
  });

  it("finds a memory fresh again once it was retrieved", () => {
    // recency: 0.995^100 = 0.605770436, 0.995^50 = 0.778312557; the smallest is 0, the largest 1.
    const stale = [
      { importance: 5, retrieved: 0, cosine: 0 },
      { importance: 5, retrieved: 50 * hour, cosine: 0 },
    ];
    expect(scored(stale).map((f) => [f.memory, f.recency, f.score])).toEqual([
      [1, 1, 1.5],
      [0, 0, 0.5],
    ]);
    // The first has just come to mind: 0.995^0 = 1. A third has not for 100 hours, so that the second stands at
    // (0.7783125571 − 0.6057704365) / (1 − 0.6057704365) = 0.437669157.
    const fresh = [
      { importance: 5, retrieved: 100 * hour, cosine: 0 },
      ...stale.slice(1),
      ...stale.slice(0, 1),
    ];
    expect(scored(fresh).map((f) => [f.memory, f.recency, f.score])).toEqual([
      [0, 1, 1.5],
      [1, 0.437669157, 0.937669157],
      [2, 0, 0.5],
    ]);
  });

  it("weighs by the scenario's weights", () => {
    const items = [
      { importance: 1, retrieved: 0, cosine: 0.9 },
      { importance: 10, retrieved: 0, cosine: 0 },
    ];
    expect(scored(items, { weights: { ...weights, relevanceWeight: 3 } })[0]?.memory).toBe(0);
    expect(scored(items, { weights: { ...weights, importanceWeight: 3 } })[0]?.memory).toBe(1);
  });

  it("keeps the best when there are more than asked for", () => {
    const items = Array.from({ length: 50 }, (_, i) => ({
      importance: 1 + ((i * 7) % 10),
      retrieved: i * hour,
      cosine: ((i * 13) % 17) / 17,
    }));
    const all = scored(items, { count: 50 });
    expect(scored(items, { count: 8 })).toEqual(all.slice(0, 8));
    for (let i = 1; i < all.length; i++) expect(all[i - 1]?.score).toBeGreaterThanOrEqual(all[i]?.score ?? 0);
  });
});

describe("decay", () => {
  it("is the rate to the power of hours", () => {
    const decay = createDecay(0.995, 10);
    expect(decay(0)).toBe(1);
    expect(decay(hour)).toBeCloseTo(0.995, 12);
    expect(decay(24 * hour)).toBeCloseTo(0.995 ** 24, 12);
    expect(decay(hour / 2)).toBeCloseTo(Math.sqrt(0.995), 12);
    expect(decay(1)).toBeCloseTo(0.995 ** (1 / 360), 12);
    expect(decay(30 * 24 * hour)).toBeCloseTo(0.995 ** 720, 12);
  });

  it("falls with time, for any length of tick", () => {
    for (const seconds of [1, 7, 10, 60]) {
      const decay = createDecay(0.9, seconds);
      for (let t = 1; t < 5000; t++) expect(decay(t)).toBeLessThan(decay(t - 1));
    }
    expect(createDecay(1, 10)(99_999)).toBe(1);
  });
});
