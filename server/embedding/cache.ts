/** Vectors kept by embedder, use and text. Forgetting one changes nothing but time, so the oldest go first. */
import type { Embedder, EmbedReply, EmbedUse } from "./embedder.ts";

export class EmbeddingCache {
  private readonly vectors = new Map<string, Float32Array>();

  constructor(private readonly capacity = 2_000) {}

  /** The same embedder, asking only for texts it has not embedded before. */
  over(embedder: Embedder): Embedder {
    return { ...embedder, embed: (texts, use) => this.embed(embedder, texts, use) };
  }

  private async embed(embedder: Embedder, texts: readonly string[], use: EmbedUse): Promise<EmbedReply> {
    const key = (text: string): string => `${embedder.name}\n${use}\n${text}`;
    // Taken now: while the embedder is asked, another call may push old vectors out.
    const found = new Map<string, Float32Array | undefined>();
    for (const text of texts) found.set(text, this.vectors.get(key(text)));
    const missing = [...found.keys()].filter((text) => found.get(text) === undefined);
    if (missing.length > 0) {
      const reply = await embedder.embed(missing, use);
      if (!reply.ok) return reply;
      for (const [i, text] of missing.entries()) {
        found.set(text, reply.vectors[i]);
        this.vectors.set(key(text), reply.vectors[i] as Float32Array);
      }
    }
    const vectors = texts.map((text) => found.get(text) as Float32Array);
    while (this.vectors.size > this.capacity) this.vectors.delete(this.vectors.keys().next().value as string);
    return { ok: true, vectors };
  }
}
