/**
 * Vector indexes of all villagers, kept in step with their memory streams. A cache: it adds what is new, drops what
 * a discarded tick had added, and starts anew when the stream is another one (a fork, a resumed run).
 */
import type { Memory } from "#village/state";
import { at, type Vector } from "#village/vector";
import { EmbeddingCache } from "../embedding/cache.ts";
import type { Embedder, EmbedReply } from "../embedding/embedder.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { answeredBy, joined } from "./answered-line.ts";
import { weighted } from "./local-rarity.ts";
import type { CreateIndex, VectorIndex } from "./vector-index.ts";

type Cosines = { ok: true; cosines: Float64Array } | { ok: false; failure: ModelFailure };

export interface RecallIndex {
  /**
   * Cosine with each of the villager's memories of the query, its parts weighted by how rare they are among them;
   * `textOf` gives the words by which a memory is found.
   */
  cosines(villager: string, memories: Vector<Memory>, textOf: TextOf, query: string): Promise<Cosines>;
}

type TextOf = (memory: Memory) => string;

/** Texts embedded at once, so that not all vectors stand in memory at their full length. */
const block = 200;

interface Stream {
  /** Made with the first vector, which tells its length. */
  index?: VectorIndex;
  texts: string[];
}

export function createRecallIndex(inner: Embedder, createIndex: CreateIndex): RecallIndex {
  const embedder = new EmbeddingCache().over(inner);
  const streams = new Map<string, Stream>();
  const streamOf = (villager: string, memories: Vector<Memory>, textOf: TextOf): Stream => {
    let stream = streams.get(villager);
    if (!stream || !agrees(stream, memories, textOf)) streams.set(villager, (stream = { texts: [] }));
    if (stream.texts.length > memories.length) {
      stream.texts.length = memories.length;
      stream.index?.truncate(memories.length);
    }
    return stream;
  };
  /** Adds the next few memories that the stream does not know. */
  const learn = async (stream: Stream, memories: Vector<Memory>, textOf: TextOf): Promise<EmbedReply> => {
    const known = stream.texts.length;
    const until = Math.min(memories.length, known + block);
    const [texts, befores] = [[] as string[], new Map<number, string>()];
    for (let i = known; i < until; i++) {
      texts.push(textOf(at(memories, i) as Memory));
      const answered = answeredBy(memories, i);
      if (answered !== undefined) befores.set(i, textOf(at(memories, answered) as Memory));
    }
    const reply = await embedder.embed([...texts, ...befores.values()], "memory");
    if (!reply.ok) return reply;
    const vectorOf = new Map([...befores.keys()].map((i, k) => [i, reply.vectors[texts.length + k]]));
    // Asked for twice at once, they are added once.
    if (stream.texts.length !== known) return reply;
    for (let i = known; i < until; i++) {
      const [line, before] = [reply.vectors[i - known] as Float32Array, vectorOf.get(i)];
      stream.index ??= createIndex(line.length);
      stream.index.add(before ? joined(line, before) : line);
      stream.texts.push(texts[i - known] as string);
    }
    return reply;
  };
  return {
    async cosines(villager, memories, textOf, query) {
      const fresh = streamOf(villager, memories, textOf);
      // At once, so that a server is asked once for both.
      const [asked, learnt] = await Promise.all([
        embedder.embed([query], "query"),
        fresh.texts.length < memories.length ? learn(fresh, memories, textOf) : undefined,
      ]);
      if (!asked.ok) return asked;
      if (learnt && !learnt.ok) return learnt;
      const [vector] = asked.vectors as [Float32Array];
      for (;;) {
        const stream = streamOf(villager, memories, textOf);
        if (stream.texts.length === memories.length) {
          const index = (stream.index ??= createIndex(vector.length));
          return { ok: true, cosines: index.cosines(weighted(vector, index)) };
        }
        const more = await learn(stream, memories, textOf);
        if (!more.ok) return more;
      }
    },
  };
}

/** The last memory both know is the same; streams only grow, so what stands before it is the same too. */
function agrees(stream: Stream, memories: Vector<Memory>, textOf: TextOf): boolean {
  const last = Math.min(stream.texts.length, memories.length) - 1;
  return last < 0 || stream.texts[last] === textOf(at(memories, last) as Memory);
}
