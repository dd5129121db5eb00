/** An embedder of a server with its vectors recorded, and one that plays such a recording and nothing else. */
import type { Embedder, EmbedReply } from "./embedder.ts";
import { keyOf, type Recording } from "./recording.ts";

/** Asks only for what is not recorded yet. */
export function recorded(embedder: Embedder, recording: Recording): Embedder {
  /** Requests under way, by the keys that they will record. */
  const underWay = new Map<string, Promise<EmbedReply>>();
  const ask = async (texts: ReadonlyMap<string, string>, use: "memory" | "query"): Promise<EmbedReply> => {
    const reply = await embedder.embed([...texts.values()], use);
    if (reply.ok)
      recording.record(new Map([...texts.keys()].map((key, i) => [key, reply.vectors[i] as Float32Array])));
    return reply;
  };
  return {
    name: embedder.name,
    async embed(texts, use) {
      const keys = texts.map((text) => keyOf(embedder.name, use, text));
      const found = new Map(keys.map((key) => [key, recording.find(key)]));
      const missing = new Map<string, string>();
      const awaited = new Set<Promise<EmbedReply>>();
      for (const [i, key] of keys.entries()) {
        if (found.get(key)) continue;
        const asked = underWay.get(key);
        if (asked) awaited.add(asked);
        else missing.set(key, texts[i] as string);
      }
      if (missing.size > 0) {
        const asked = ask(missing, use).finally(() => {
          for (const key of missing.keys()) underWay.delete(key);
        });
        for (const key of missing.keys()) underWay.set(key, asked);
        awaited.add(asked);
      }
      for (const reply of await Promise.all(awaited)) if (!reply.ok) return reply;
      return {
        ok: true,
        vectors: keys.map((key) => found.get(key) ?? (recording.find(key) as Float32Array)),
      };
    },
  };
}

/** A text that was not recorded is a failure. */
export const replayed = (name: string, recording: Recording): Embedder => ({
  name,
  embed: async (texts, use) => {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      const vector = recording.find(keyOf(name, use, text));
      if (!vector)
        return { ok: false, failure: { kind: "missing", detail: `${name}: ${text.slice(0, 80)}` } };
      vectors.push(vector);
    }
    return { ok: true, vectors };
  },
});
