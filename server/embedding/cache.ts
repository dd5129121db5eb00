/** Vectors kept by embedder and text. Forgetting one changes nothing but time, so the oldest go first. */
import type { Embedder, EmbedReply } from "./embedder.ts";

export class EmbeddingCache {
  private readonly vectors = new Map<string, Float32Array>();

  constructor(private readonly capacity = 20_000) {}

  /** The same embedder, asking only for texts it has not embedded before. */
  over(embedder: Embedder): Embedder {
    return { ...embedder, embed: (texts) => this.embed(embedder, texts) };
  }

  private async embed(embedder: Embedder, texts: readonly string[]): Promise<EmbedReply> {
    const key = (text: string): string => `${embedder.name}\n${text}`;
    const missing = [...new Set(texts.filter((text) => !this.vectors.has(key(text))))];
    const fresh = new Map<string, Float32Array>();
    if (missing.length > 0) {
      const reply = await embedder.embed(missing);
      if (!reply.ok) return reply;
      for (const [i, text] of missing.entries()) fresh.set(text, reply.vectors[i] as Float32Array);
    }
    const vectors = texts.map((text) => fresh.get(text) ?? (this.vectors.get(key(text)) as Float32Array));
    for (const [text, vector] of fresh) this.vectors.set(key(text), vector);
    while (this.vectors.size > this.capacity) this.vectors.delete(this.vectors.keys().next().value as string);
    return { ok: true, vectors };
  }
}
