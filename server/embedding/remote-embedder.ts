/**
 * A server's vectors as an embedder: gathered into requests, each sent again when it fails in passing, each try traced.
 *
 *     texts ─prefix─▶ batches ─▶ again ─▶ traced ─▶ service ─▶ as many as texts, of one length ─▶ norm 1
 *
 * The length is what the model gives; a vector of another length than those before it is a failure.
 */
import type { ModelFailure, Usage } from "../model/language-model.ts";
import { again } from "../model/wrap/again.ts";
import { type WallClock, wallClock } from "../model/wrap/clock.ts";
import type { CallTrace } from "../model/wrap/traced.ts";
import type { CallFacts, CallSpans } from "../telemetry/call-spans.ts";
import { Batches, type ManyReply } from "./batches.ts";
import type { Embedder } from "./embedder.ts";
import type { EmbeddingService, ServiceReply } from "./embedding-service.ts";
import type { EmbedderSettings } from "./settings.ts";
import { unit } from "./unit.ts";

export interface RemoteOptions {
  settings: EmbedderSettings;
  /** Tokens of texts, for servers that do not count. */
  estimate(texts: readonly string[]): number;
  /** What a request cost, in US dollars; null where the price is not known. */
  price(embedder: string, usage: Usage): number | null;
  write(trace: CallTrace): void;
  /** Where calls are watched from outside. */
  spans?: CallSpans | undefined;
  clock?: WallClock;
  /** Hears of each wait before a request is sent again, in seconds. */
  onWait?(failure: ModelFailure, seconds: number): void;
}

export function createRemoteEmbedder(service: EmbeddingService, options: RemoteOptions): Embedder {
  const { settings, clock, onWait } = options;
  const { retries, memoryPrefix, queryPrefix } = settings;
  const prefix = { memory: memoryPrefix, query: queryPrefix };
  const patience = { retries, ...(clock ? { clock } : {}), ...(onWait ? { onWait } : {}) };
  let length = settings.dimensions;
  let requests = 0;

  const send = (texts: readonly string[]): Promise<ManyReply> => {
    const request = requests++;
    return again(patience, async (attempt): Promise<ManyReply> => {
      const reply = await traced(service, texts, `*/*/embedding/${request}/0/${attempt}`, options);
      if (!reply.ok) return reply;
      length ??= reply.vectors[0]?.length;
      const wrong = misfit(reply.vectors, texts.length, length);
      return wrong ?? { ok: true, vectors: reply.vectors.map(unit) };
    });
  };
  const batches = new Batches(settings, send);

  return {
    name: service.name,
    async embed(texts, use) {
      const replies = await Promise.all(texts.map((text) => batches.embed(`${prefix[use]}${text}`)));
      const vectors: Float32Array[] = [];
      for (const reply of replies) {
        if (!reply.ok) return reply;
        vectors.push(reply.vector);
      }
      return { ok: true, vectors };
    },
  };
}

/** Vectors that cannot belong to the texts, as a failure. */
function misfit(
  vectors: readonly (readonly number[])[],
  count: number,
  length: number | undefined,
): ManyReply | undefined {
  const fail = (detail: string): ManyReply => ({ ok: false, failure: { kind: "unreadable", detail } });
  if (vectors.length !== count) return fail(`${vectors.length} vectors for ${count} texts`);
  for (const vector of vectors) {
    if (vector.length !== length || length === 0)
      return fail(`a vector of ${vector.length} numbers, not ${length}`);
    if (!vector.every((part) => Number.isFinite(part))) return fail("a vector that holds no numbers");
  }
  return undefined;
}

/** One request, written down whatever comes of it; a failure names the embedder. */
async function traced(
  service: EmbeddingService,
  texts: readonly string[],
  call: string,
  { clock = wallClock, estimate, price, write, spans }: RemoteOptions,
): Promise<ServiceReply> {
  const begun = clock.now();
  const end = spans?.begin(factsOf(service, texts, call));
  const reply = await service.embed(texts);
  const counted = reply.ok ? reply.tokens : 0;
  const usage = { prompt: counted ?? estimate(texts), cached: 0, reply: 0 };
  end?.({
    ...(counted === undefined ? {} : { usage }),
    ...(reply.ok ? { dimensions: reply.vectors[0]?.length ?? 0 } : { failure: reply.failure.kind }),
  });
  const seconds = Math.round(clock.now() - begun) / 1000;
  write({
    call,
    model: service.name,
    at: new Date(begun).toISOString(),
    firstSeconds: reply.ok ? seconds : null,
    seconds,
    ...usage,
    estimated: counted === undefined,
    usd: price(service.name, usage),
    outcome: reply.ok ? "ok" : reply.failure.kind,
    ...(reply.ok ? {} : { detail: reply.failure.detail }),
  });
  if (reply.ok) return reply;
  return { ok: false, failure: { ...reply.failure, detail: `${service.name}: ${reply.failure.detail}` } };
}

function factsOf({ name, at }: EmbeddingService, texts: readonly string[], call: string): CallFacts {
  const colon = name.indexOf(":");
  return {
    operation: "embeddings",
    provider: name.slice(0, colon),
    model: name.slice(colon + 1),
    at,
    call,
    purpose: "embedding",
    content: () => ({ user: texts }),
  };
}
