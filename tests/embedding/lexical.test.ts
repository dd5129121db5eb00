import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { EmbeddingCache } from "../../server/embedding/cache.ts";
import type { Embedder, EmbedUse } from "../../server/embedding/embedder.ts";
import { createLexicalEmbedder, lexicalDimensions } from "../../server/embedding/lexical/lexical-embedder.ts";
import { createLexicon } from "../../server/embedding/lexical/lexicon.ts";
import { tokensOf } from "../../server/embedding/lexical/tokens.ts";
import { embeddingWords, mindWords, rarityBands } from "../../server/language/pack.ts";
import { englishEmbedder } from "../support/minded.ts";

const embedder = englishEmbedder();

function chineseEmbedder(): Embedder {
  const folder = join(import.meta.dirname, "..", "..", "assets", "locales", "zh");
  const read = (name: string) => parse(readFileSync(join(folder, name), "utf8"));
  const { stop } = mindWords.shape.embedding.parse(read("mind.yaml").embedding);
  const rarity = rarityBands.parse(read("rarity.yaml"));
  return createLexicalEmbedder({
    language: "zh",
    stop,
    ...embeddingWords.parse(read("embedding.yaml")),
    rarity,
  });
}

async function vectorOf(
  text: string,
  from: Embedder = embedder,
  use: EmbedUse = "query",
): Promise<Float32Array> {
  const reply = await from.embed([text], use);
  if (!reply.ok) throw new Error(reply.failure.detail);
  return reply.vectors[0] as Float32Array;
}
const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
/** Of a memory to a query. */
const likeness = async (query: string, memory: string, from: Embedder = embedder): Promise<number> =>
  dot(await vectorOf(query, from), await vectorOf(memory, from, "memory"));

describe("lexical embedder", () => {
  it("gives vectors of norm 1, zero for a text without words", async () => {
    for (const use of ["memory", "query"] as const) {
      const vector = await vectorOf("Ida hangs forty lanterns under the beams.", embedder, use);
      expect(vector.length).toBe(lexicalDimensions);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
      const nothing = await vectorOf("and the of …", embedder, use);
      expect(dot(nothing, nothing)).toBe(0);
    }
  });

  it("is the same to the bit each time", async () => {
    expect([...(await vectorOf("The supper is on Saturday at 17:00."))]).toEqual([
      ...(await vectorOf("The supper is on Saturday at 17:00.", englishEmbedder())),
    ]);
  });

  it("sees word forms as one, regular or not", async () => {
    const same = await likeness("she was baking rolls", "she was baking rolls");
    expect(await likeness("he bakes a roll", "she was baking rolls")).toBeGreaterThan(0.8 * same);
    expect(await vectorOf("He bought knives.")).toEqual(await vectorOf("he buys knife"));
  });

  it("sees order where words stand side by side", async () => {
    expect(await likeness("lantern supper", "lantern supper")).toBeGreaterThan(
      await likeness("lantern supper", "supper lantern"),
    );
  });

  it("lets rare words, names and numbers count for more than common ones", async () => {
    const query = "When did you see Hugo make a sluice at 17:40?";
    const common = await likeness(query, "She wants to make it again.");
    for (const rare of [
      "Then Hugo wants it again.",
      "She wants a sluice again.",
      "She wants it at 17:40 again.",
    ])
      expect(await likeness(query, rare)).toBeGreaterThan(common);
    // A name that is a common word as well.
    expect(await likeness("Where is Will?", "There stood Will.")).toBeGreaterThan(0.1);
  });

  it("sees that words belong together, less than that they are the same", async () => {
    const query = "Which instrument does she play?";
    const [same, kin, other] = [
      await likeness(query, "Her instrument is old."),
      await likeness(query, "Her violin is old."),
      await likeness(query, "Her kettle is old."),
    ];
    expect(same).toBeGreaterThan(kin);
    expect(kin).toBeGreaterThan(other);
  });

  it("takes a time for an answer to when, and a number to how many", async () => {
    expect(await likeness("When did they come?", "They arrived last Thursday.")).toBeGreaterThan(
      await likeness("When did they come?", "They arrived, heavily laden."),
    );
    expect(await likeness("How many jars did they bring?", "It was 20 in all.")).toBeGreaterThan(0);
  });

  it("does not favour a memory for being short", async () => {
    const query = "What did Ida hang under the beams?";
    expect(await likeness(query, "Oh, Ida!")).toBeLessThan(
      await likeness(
        query,
        "All morning long and half the afternoon Ida hung paper lanterns under the oak beams.",
      ),
    );
  });

  it("reads Chinese by characters, their pairs, and words that belong together", async () => {
    const chinese = chineseEmbedder();
    const asked = "周六的灯会晚饭";
    const far = await likeness(asked, "磨坊今天很忙", chinese);
    expect(await likeness(asked, "灯会晚饭在茶馆", chinese)).toBeGreaterThan(far + 0.1);
    expect(await likeness("谁会弹乐器？", "他有一把小提琴。", chinese)).toBeGreaterThan(
      await likeness("谁会弹乐器？", "他有一把小雨伞。", chinese),
    );
    expect(await likeness("什么时候来？", "他下午到。", chinese)).toBeGreaterThan(
      await likeness("什么时候来？", "他慢慢到。", chinese),
    );
  });

  it("parts words at marks, not within times and names", () => {
    const lexicon = createLexicon({ language: "en", stop: ["at"], forms: {}, kin: [], rarity: {} });
    const forms = (text: string) =>
      tokensOf(text, lexicon)
        .filter((t) => !t.stop)
        .map((t) => [t.form, t.joined]);
    expect(forms("Ida's café, at 17:00: don't go.")).toEqual([
      ["ida", false],
      ["café", true],
      ["17:00", true],
      ["don't", false],
      ["go", true],
    ]);
    expect(forms("灯会 supper")).toEqual([
      ["灯", false],
      ["会", true],
      ["supper", true],
    ]);
  });

  it("knows no more groups of words than it has dimensions for", () => {
    const kin = Array.from({ length: 256 }, (_, i) => `word${i}`);
    expect(() => createLexicalEmbedder({ language: "en", stop: [], forms: {}, kin, rarity: {} })).toThrow(
      /groups/,
    );
  });
});

describe("embedding cache", () => {
  const counting = (name: string, value: number): Embedder & { asked: number } => {
    const inner = {
      name,
      asked: 0,
      embed: async (texts: readonly string[]) => {
        inner.asked += texts.length;
        return { ok: true as const, vectors: texts.map(() => Float32Array.of(value)) };
      },
    };
    return inner;
  };

  it("is keyed by embedder, use and text", async () => {
    const cache = new EmbeddingCache();
    const [one, two] = [counting("one", 1), counting("two", 2)];
    expect((await vectorOf("hello", cache.over(one)))[0]).toBe(1);
    expect((await vectorOf("hello", cache.over(two)))[0]).toBe(2);
    expect((await vectorOf("hello", cache.over(one)))[0]).toBe(1);
    expect([one.asked, two.asked]).toEqual([1, 1]);
    await vectorOf("hello", cache.over(one), "memory");
    expect([one.asked, two.asked]).toEqual([2, 1]);
  });

  it("forgets the oldest without changing an answer", async () => {
    const cache = new EmbeddingCache(2);
    const inner = counting("one", 1);
    const cached = cache.over(inner);
    for (const text of ["a", "b", "c", "c", "a"]) expect((await vectorOf(text, cached))[0]).toBe(1);
    expect(inner.asked).toBe(4);
    const many = await cached.embed(["p", "q", "r", "p"], "query");
    expect(many.ok && many.vectors.map((v) => v[0])).toEqual([1, 1, 1, 1]);
  });
});
