import { describe, expect, it } from "vitest";
import { EmbeddingCache } from "../../server/embedding/cache.ts";
import type { Embedder } from "../../server/embedding/embedder.ts";

const slow: Embedder = {
  name: "slow",
  embed: async (texts) => {
    await Promise.resolve();
    return { ok: true, vectors: texts.map((text) => new Float32Array([text.length])) };
  },
};

describe("embedding cache", () => {
  it("gives every vector when calls at once push each other's out", async () => {
    const embedder = new EmbeddingCache(2).over(slow);
    await embedder.embed(["a", "bb"], "memory");
    const replies = await Promise.all([
      embedder.embed(["a", "ccc"], "memory"),
      embedder.embed(["dddd", "eeeee"], "memory"),
      embedder.embed(["bb", "f"], "memory"),
    ]);
    const lengths = replies.map((reply) => (reply.ok ? reply.vectors.map((v) => v[0]) : []));
    expect(lengths).toEqual([
      [1, 3],
      [4, 5],
      [2, 1],
    ]);
  });
});
