/** What an embedder gives: how long its vectors are, whether the same text gives the same one, how quick it is. */
import type { Problem } from "#village/errors";
import type { Embedder, EmbedReply } from "../embedding/embedder.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { type Finding, finding } from "./finding.ts";

/** Cosine from which on two vectors of one text are the same for retrieval. */
const same = 0.9999;

export async function probeEmbedder(
  embedder: Embedder,
  texts: readonly string[],
  problemOf: (failure: ModelFailure) => Problem,
  now: () => number,
): Promise<Finding> {
  const begun = now();
  const once = await embedder.embed(texts, "memory");
  const seconds = Math.max(0.001, (now() - begun) / 1000);
  const again = once.ok ? await embedder.embed(texts.slice(0, 1), "memory") : once;
  const query = again.ok ? await embedder.embed(texts.slice(0, 1), "query") : again;
  const failed = [once, again, query].find((reply): reply is EmbedReply & { ok: false } => !reply.ok);
  if (failed || !once.ok || !again.ok)
    return finding(
      "embedder",
      "bad",
      "failed",
      { embedder: embedder.name },
      failed && problemOf(failed.failure),
    );
  const [first, other] = [once.vectors[0] as Float32Array, again.vectors[0] as Float32Array];
  const cosine = first.reduce((sum, part, i) => sum + part * (other[i] as number), 0);
  const facts = {
    embedder: embedder.name,
    size: first.length,
    perSecond: Math.round(texts.length / seconds),
  };
  return cosine >= same
    ? finding("embedder", "good", "gives", facts)
    : finding("embedder", "note", "varies", { ...facts, cosine: Math.round(cosine * 1e4) / 1e4 });
}
