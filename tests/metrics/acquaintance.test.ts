import { expect, it } from "vitest";
import { acquaintanceMetric, webOf } from "#village/metrics/acquaintance";
import { tinyWorld } from "../support/tiny-world.ts";
import { hears, resultOf } from "./figures.ts";

it("acquainted are those who hold a memory of having heard or spoken with each other", () => {
  const world = tinyWorld();
  const log = {
    1: [hears("ann", "ann", "ben", "Hello."), hears("ben", "ann", "ben", "Hello.")],
    // Cid overhears Ann, who does not hear him.
    2: [hears("cid", "ann", "ben", "Hello.")],
  };
  const { start, end } = resultOf(world, acquaintanceMetric(world), log, 3);
  expect(start).toEqual({ pairs: 0, density: 0, reciprocity: null, clustering: 0 });
  expect(end).toEqual({ pairs: 1, density: 0.3333, reciprocity: 0.6667, clustering: 0 });
});

it("clustering is the share of pairs of acquaintances who are acquainted", () => {
  const both = (...pairs: [string, string][]) => {
    const arrows = new Map("abcd".split("").map((id) => [id, new Set<string>()]));
    for (const [a, b] of pairs) {
      arrows.get(a)?.add(b);
      arrows.get(b)?.add(a);
    }
    return webOf(["a", "b", "c", "d"], arrows);
  };
  // A triangle with a tail at c: a and b 1, c one pair of three, d none.
  const web = both(["a", "b"], ["b", "c"], ["a", "c"], ["c", "d"]);
  expect(web).toEqual({ pairs: 4, density: 0.6667, reciprocity: 1, clustering: 0.5833 });
});
