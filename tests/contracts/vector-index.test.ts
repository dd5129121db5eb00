/** One contract for every vector index. hnsw runs where its optional package is installed. */
import { describe, expect, it } from "vitest";
import { chance } from "#village/random";
import { createExactIndex } from "../../server/memory/exact-index.ts";
import { loadHnsw } from "../../server/memory/hnsw-index.ts";
import { weighted } from "../../server/memory/local-rarity.ts";
import type { CreateIndex, Neighbour, VectorIndex } from "../../server/memory/vector-index.ts";

const hnsw = await loadHnsw({ scanned: 0 });
const indexes: [string, CreateIndex][] = [["exact", createExactIndex]];
if (hnsw) indexes.push(["hnsw", hnsw]);

/** A vector of norm 1, two in three of its parts zero as those of the lexical embedder. */
const row = (dimensions: number, ...key: (string | number)[]): Float32Array => {
  const parts = Array.from({ length: dimensions }, (_, i) =>
    chance("kept", i, ...key) < 0.34 ? chance(i, ...key) - 0.5 : 0,
  );
  const norm = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0)) || 1;
  return Float32Array.from(parts, (part) => part / norm);
};
const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const filled = (create: CreateIndex, rows: readonly Float32Array[], dimensions: number): VectorIndex => {
  const index = create(dimensions);
  for (const vector of rows) index.add(vector);
  return index;
};
const rowsOf = (found: readonly Neighbour[]): number[] => found.map((n) => n.row);

describe.each(indexes)("index %s", (_, create) => {
  it("gives the dot product with each row, also beyond its first block", () => {
    const rows = Array.from({ length: 200 }, (_, i) => row(8, i));
    const index = filled(create, rows, 8);
    const query = row(8, 999);
    const found = index.cosines(query);
    expect(index.size).toBe(200);
    expect(found.length).toBe(200);
    for (const [i, vector] of rows.entries()) expect(found[i]).toBeCloseTo(dot(vector, query), 6);
  });

  it("gives the nearest first, and equal ones by the lower row", () => {
    const rows = Array.from({ length: 90 }, (_, i) => row(16, i % 30));
    const found = filled(create, rows, 16).nearest(row(16, 7), 3);
    expect(rowsOf(found)).toEqual([7, 37, 67]);
    expect(found[0]?.cosine).toBeCloseTo(1, 6);
  });

  it("gives what there is when more is asked, and nothing of nothing", () => {
    expect(create(8).nearest(row(8, 1), 5)).toEqual([]);
    expect(create(8).cosines(row(8, 1))).toEqual(new Float64Array(0));
    const index = filled(create, [row(8, 1), new Float32Array(8), row(8, 3)], 8);
    expect(index.nearest(row(8, 1), 5)).toHaveLength(3);
    expect(index.nearest(row(8, 1), 0)).toEqual([]);
    expect(index.nearest(new Float32Array(8), 2)).toEqual([
      { row: 0, cosine: 0 },
      { row: 1, cosine: 0 },
    ]);
  });

  it("forgets from a size on, as if what is forgotten had never been there", () => {
    const rows = Array.from({ length: 60 }, (_, i) => row(16, i));
    const index = filled(create, [...rows.slice(0, 40), ...rows.slice(0, 5)], 16);
    index.nearest(row(16, 3), 5);
    index.truncate(40);
    for (const vector of rows.slice(40)) index.add(vector);
    const fresh = filled(create, rows, 16);
    for (let key = 0; key < 60; key += 7)
      expect(index.nearest(row(16, key), 10)).toEqual(fresh.nearest(row(16, key), 10));
  });

  it("counts the rows that have a dimension, also after some are forgotten", () => {
    const index = filled(
      create,
      [
        [1, 0],
        [0, 1],
        [0.6, 0.8],
        [0, 0],
      ].map((r) => Float32Array.from(r)),
      2,
    );
    expect([index.rowsWith(0), index.rowsWith(1)]).toEqual([2, 2]);
    index.truncate(2);
    expect([index.rowsWith(0), index.rowsWith(1)]).toEqual([1, 1]);
  });

  it("finds at least 0.99 of the ten nearest of 5,000, each with its exact cosine", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => row(32, i));
    const [index, exact] = [filled(create, rows, 32), filled(createExactIndex, rows, 32)];
    let hits = 0;
    for (let key = 0; key < 50; key++) {
      const query = row(32, "query", key);
      const cosines = exact.cosines(query);
      const right = new Set(rowsOf(exact.nearest(query, 10)));
      const found = index.nearest(query, 10);
      for (const { row, cosine } of found) expect(Math.abs(cosine - (cosines[row] ?? 9))).toBeLessThan(1e-9);
      hits += found.filter((n) => right.has(n.row)).length;
      const partial = index.cosines(query);
      for (const [i, cosine] of partial.entries()) if (cosine !== 0) expect(cosine).toBe(cosines[i]);
    }
    expect(hits).toBeGreaterThanOrEqual(495);
  });
});

/** As the lexical embedder gives them: ballast, and a dozen of 4,095 parts, some far more common than others. */
const sparse = (ballast: number, ...key: (string | number)[]): Float32Array => {
  const vector = new Float32Array(4096);
  for (let i = 0; i < 12; i++) {
    const place = chance("place", i, ...key);
    vector[1 + Math.floor(place * place * place * 4095)] = 0.5 + chance("part", i, ...key);
  }
  vector[0] = ballast;
  const norm = Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0));
  return vector.map((part) => part / norm);
};

describe.runIf(hnsw)("hnsw over long vectors, folded", () => {
  it("finds at least 0.99 of the ten nearest of 1,500", async () => {
    const create = (await loadHnsw({ scanned: 200 })) as CreateIndex;
    const rows = Array.from({ length: 1500 }, (_, i) => sparse(4, i));
    const [index, exact] = [filled(create, rows, 4096), filled(createExactIndex, rows, 4096)];
    let hits = 0;
    for (let key = 0; key < 30; key++) {
      const query = weighted(sparse(0, "query", key), exact);
      const right = exact.nearest(query, 10);
      hits += index.nearest(query, 10).filter((n) => right.some((r) => r.row === n.row)).length;
    }
    expect(hits).toBeGreaterThanOrEqual(297);
  });
});

describe.runIf(hnsw)("hnsw up to its number of scanned rows", () => {
  it("is the exact index to the bit", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => row(16, i));
    const [scanning, exact] = [await loadHnsw({ scanned: 300 }), createExactIndex];
    const [a, b] = [filled(scanning as CreateIndex, rows, 16), filled(exact, rows, 16)];
    const query = row(16, "query");
    expect(a.cosines(query)).toEqual(b.cosines(query));
    expect(a.nearest(query, 20)).toEqual(b.nearest(query, 20));
  });
});
