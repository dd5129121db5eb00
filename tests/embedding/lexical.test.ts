import { describe, expect, it } from "vitest";
import { EmbeddingCache } from "../../server/embedding/cache.ts";
import type { Embedder } from "../../server/embedding/embedder.ts";
import { createLexicalEmbedder, lexicalDimensions } from "../../server/embedding/lexical/lexical-embedder.ts";
import { tokensOf } from "../../server/embedding/lexical/tokens.ts";
import { englishPack } from "../support/minded.ts";

const embedder = createLexicalEmbedder({ language: "en", stop: englishPack().mind.embedding.stop });

async function vectorOf(text: string, from: Embedder = embedder): Promise<Float32Array> {
  const reply = await from.embed([text]);
  if (!reply.ok) throw new Error(reply.failure.detail);
  return reply.vectors[0] as Float32Array;
}
const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const likeness = async (a: string, b: string): Promise<number> => dot(await vectorOf(a), await vectorOf(b));

describe("lexical embedder", () => {
  it("gives vectors of norm 1, zero for a text without words", async () => {
    const vector = await vectorOf("Ida hangs forty lanterns under the beams.");
    expect(vector.length).toBe(lexicalDimensions);
    expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(dot(await vectorOf("and the of …"), await vectorOf("and the of …"))).toBe(0);
  });

  it("is the same to the bit each time", async () => {
    const other = createLexicalEmbedder({ language: "en", stop: englishPack().mind.embedding.stop });
    expect([...(await vectorOf("The supper is on Saturday at 17:00."))]).toEqual([
      ...(await vectorOf("The supper is on Saturday at 17:00.", other)),
    ]);
  });

  it("sees word forms as one, and order where words stand side by side", async () => {
    expect(await likeness("she was baking rolls", "he bakes a roll")).toBeGreaterThan(0.5);
    expect(await likeness("lantern supper", "lantern supper")).toBeGreaterThan(
      await likeness("lantern supper", "supper lantern"),
    );
  });

  it("lets names and numbers count for more than other words", async () => {
    const query = "When did you see Hugo at the bridge?";
    expect(await likeness(query, "Yesterday Hugo came late.")).toBeGreaterThan(
      await likeness(query, "Yesterday the bridge came late."),
    );
  });

  it("reads Chinese by characters and their pairs", async () => {
    expect(await likeness("周六的灯会晚饭", "灯会晚饭在茶馆")).toBeGreaterThan(
      await likeness("周六的灯会晚饭", "磨坊今天很忙"),
    );
    expect(tokensOf("灯会 supper", new Set()).map((t) => t.form)).toEqual(["灯", "会", "supper"]);
  });

  it("parts words at marks, not within times and names", () => {
    const forms = tokensOf("Ida's café, at 17:00: don't go.", new Set(["at"])).map((t) => [t.form, t.joined]);
    expect(forms).toEqual([
      ["ida", false],
      ["café", true],
      ["17:00", false],
      ["don't", false],
      ["go", true],
    ]);
  });
});

describe("embedding cache", () => {
  const counting = (name: string, value: number): Embedder & { asked: number } => {
    const inner = {
      name,
      dimensions: 1,
      asked: 0,
      embed: async (texts: readonly string[]) => {
        inner.asked += texts.length;
        return { ok: true as const, vectors: texts.map(() => Float32Array.of(value)) };
      },
    };
    return inner;
  };

  it("is keyed by embedder and text", async () => {
    const cache = new EmbeddingCache();
    const [one, two] = [counting("one", 1), counting("two", 2)];
    expect((await vectorOf("hello", cache.over(one)))[0]).toBe(1);
    expect((await vectorOf("hello", cache.over(two)))[0]).toBe(2);
    expect((await vectorOf("hello", cache.over(one)))[0]).toBe(1);
    expect([one.asked, two.asked]).toEqual([1, 1]);
  });

  it("forgets the oldest without changing an answer", async () => {
    const cache = new EmbeddingCache(2);
    const inner = counting("one", 1);
    const cached = cache.over(inner);
    for (const text of ["a", "b", "c", "c", "a"]) expect((await vectorOf(text, cached))[0]).toBe(1);
    expect(inner.asked).toBe(4);
    const many = await cached.embed(["p", "q", "r", "p"]);
    expect(many.ok && many.vectors.map((v) => v[0])).toEqual([1, 1, 1, 1]);
  });
});
