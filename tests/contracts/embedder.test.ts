/** What every embedder keeps to, whichever it is: the built-in one, those of servers, recorded and played ones. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { createServerEmbedder } from "../../server/cli/create-embedder.ts";
import { readPrices } from "../../server/cli/surroundings.ts";
import { EmbeddingCache } from "../../server/embedding/cache.ts";
import type { Embedder, EmbedUse } from "../../server/embedding/embedder.ts";
import { recorded, replayed } from "../../server/embedding/recorded.ts";
import { Recording } from "../../server/embedding/recording.ts";
import { realDisk } from "../../server/run/disk.ts";
import { englishEmbedder } from "../support/minded.ts";
import { around } from "../support/stub-model/around.ts";
import { type StubModel, startStubModel } from "../support/stub-model/start.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-embedder-"));
let stub: StubModel;
beforeAll(async () => {
  stub = await startStubModel();
});
afterAll(async () => {
  await stub.close();
  rmSync(folder, { recursive: true, force: true });
});

const server = async (name: string): Promise<Embedder> =>
  orThrow(
    await createServerEmbedder(name, {
      surroundings: around(stub),
      prices: orThrow(readPrices()),
      write: () => {},
    }),
  );
const recording = (name: string): Recording =>
  orThrow(Recording.open(realDisk, join(folder, `${name}.jsonl`)));

const texts = [
  "Ida swept the floor of the café before it opened.",
  "Otto has lent his ladder to Vera.",
  "上午，艾达在咖啡馆里扫地。",
  "Ida swept the floor of the café before it opened.",
];

const makers: Record<string, () => Embedder | Promise<Embedder>> = {
  lexical: englishEmbedder,
  openai: () => server("openai:stub"),
  ollama: () => server("ollama:stub"),
  recorded: async () => recorded(await server("openai:stub"), recording("recorded")),
  "replayed after a recording": async () => {
    const live = recorded(await server("ollama:stub"), recording("replayed"));
    for (const use of ["memory", "query"] as const) await live.embed([...texts, "anything else", ""], use);
    return replayed("ollama:stub", recording("replayed"));
  },
  cached: async () => new EmbeddingCache(2).over(await server("openai:stub")),
};

describe.each(Object.entries(makers))("%s", (_, make) => {
  const embed = async (embedder: Embedder, given: readonly string[], use: EmbedUse = "memory") => {
    const reply = await embedder.embed(given, use);
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
    return reply.vectors;
  };

  it("gives one vector a text, in their order, of one length and of norm 1", async () => {
    const embedder = await make();
    const vectors = await embed(embedder, texts);
    expect(vectors.length).toBe(texts.length);
    for (const vector of vectors) {
      expect(vector).toBeInstanceOf(Float32Array);
      expect(vector.length).toBe(vectors[0]?.length);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
    expect(vectors[3]).toEqual(vectors[0]);
    expect(vectors[1]).not.toEqual(vectors[0]);
    const turned = await embed(embedder, [...texts].reverse());
    expect([...turned].reverse()).toEqual(vectors);
  });

  it("gives the same bits for the same text, alone or with others, at once or later", async () => {
    const embedder = await make();
    const [alone, all, again] = await Promise.all([
      embed(embedder, [texts[1] as string]),
      embed(embedder, texts),
      embed(embedder, texts),
    ]);
    expect(all[1]).toEqual(alone[0]);
    expect(again).toEqual(all);
    expect(await embed(embedder, [texts[1] as string])).toEqual(alone);
  });

  it("gives queries the length of memories, nothing for nothing, and takes an empty text", async () => {
    const embedder = await make();
    const [memory] = await embed(embedder, [texts[0] as string]);
    const [query] = await embed(embedder, [texts[0] as string], "query");
    expect(query?.length).toBe(memory?.length);
    expect(await embed(embedder, [])).toEqual([]);
    const [empty] = await embed(embedder, [""]);
    expect(empty?.length).toBe(memory?.length);
  });
});
