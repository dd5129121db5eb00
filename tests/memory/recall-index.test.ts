/** What keeps a vector index in step with a memory stream. */
import { describe, expect, it } from "vitest";
import type { Memory } from "#village/state";
import { append, emptyVector, type Vector, vectorOf } from "#village/vector";
import { createExactIndex } from "../../server/memory/exact-index.ts";
import { createRecallIndex } from "../../server/memory/recall-index.ts";
import { englishEmbedder } from "../support/minded.ts";

describe("recall index", () => {
  const embedder = englishEmbedder();
  const memory = (text: string): Memory => ({
    t: 0,
    kind: "observation",
    text,
    importance: 1,
    subject: null,
    speaker: null,
    place: null,
    evidence: [],
  });
  const stream = (...texts: string[]): Vector<Memory> => vectorOf(texts.map(memory));
  const textOf = (m: Memory): string => m.text;

  it("grows, shrinks and starts anew with the stream, always as if freshly made", async () => {
    const kept = createRecallIndex(embedder, createExactIndex);
    let grown: Vector<Memory> = emptyVector;
    const streams = [stream("a lantern", "a boat")];
    for (let i = 0; i < 90; i++) {
      grown = append(grown, memory(`thing number ${i} by the river`));
      if (i % 30 === 0) streams.push(grown);
    }
    streams.push(grown, stream("thing number 0 by the river"), stream("another", "village"), grown);
    for (const memories of streams) {
      const [old, fresh] = [kept, createRecallIndex(embedder, createExactIndex)];
      const a = await old.cosines("ida", memories, textOf, "the river lantern");
      const b = await fresh.cosines("ida", memories, textOf, "the river lantern");
      expect(a).toEqual(b);
    }
  });

  it("finds what a query is about first", async () => {
    const memories = stream("Bram bakes rye bread", "The lantern supper is on Saturday", "It rained at noon");
    const found = await createRecallIndex(embedder, createExactIndex).cosines(
      "ida",
      memories,
      textOf,
      "Will you come to the supper on Saturday?",
    );
    if (!found.ok) throw new Error("failed");
    expect(found.cosines.indexOf(Math.max(...found.cosines))).toBe(1);
  });

  it("passes an embedder's failure on", async () => {
    const failure = { kind: "connection", detail: "refused" } as const;
    const broken = { ...embedder, embed: async () => ({ ok: false as const, failure }) };
    const index = createRecallIndex(broken, createExactIndex);
    expect(await index.cosines("ida", stream("x"), textOf, "y")).toEqual({ ok: false, failure });
  });
});
