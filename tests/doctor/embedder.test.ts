import { describe, expect, it } from "vitest";
import { problem } from "#village/errors";
import { probeEmbedder } from "../../server/doctor/embedder-probe.ts";
import type { Embedder } from "../../server/embedding/embedder.ts";

const texts = ["one", "two", "three"];
const probe = (embed: Embedder["embed"]) =>
  probeEmbedder(
    { name: "openai:x", embed },
    texts,
    ({ detail }) => problem("model.server", { detail }),
    () => 0,
  );

describe("the examination of an embedder", () => {
  it("tells the length of its vectors", async () => {
    const found = await probe(async (given) => ({
      ok: true,
      vectors: given.map(() => Float32Array.of(0.6, 0.8)),
    }));
    expect(found).toMatchObject({ outcome: "good", says: "gives", facts: { size: 2 } });
  });

  it("notes one that gives another vector for the same text", async () => {
    let asked = 0;
    const found = await probe(async (given) => ({
      ok: true,
      vectors: given.map(() => (asked++ === 0 ? Float32Array.of(1, 0) : Float32Array.of(0.8, 0.6))),
    }));
    expect(found).toMatchObject({ outcome: "note", says: "varies", facts: { cosine: 0.8 } });
  });

  it.each(["memory", "query"])("tells one that fails for a %s", async (broken) => {
    const found = await probe(async (given, use) =>
      use === broken
        ? { ok: false, failure: { kind: "server", detail: "no" } }
        : { ok: true, vectors: given.map(() => Float32Array.of(1)) },
    );
    expect(found).toMatchObject({ outcome: "bad", problem: { code: "model.server" } });
  });
});
