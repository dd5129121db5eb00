/**
 * The port to an embedder: text into vectors of one length, each of norm 1 (or all zero for a text without words).
 * Adapters stand beside this file, named by technology. An embedder that computes is pure: the same text gives the
 * same bits on every machine.
 */
import type { ModelFailure } from "../model/language-model.ts";

export type EmbedReply =
  | { ok: true; vectors: readonly Float32Array[] }
  | { ok: false; failure: ModelFailure };

/**
 * What the vectors are for: texts to be found, or what they are looked for with. Services call these document and
 * query; an embedder that knows no such difference gives the same for both.
 */
export type EmbedUse = "memory" | "query";

export interface Embedder {
  /** As written in the manifest, such as "lexical:en"; two embedders of one name give the same vectors. */
  readonly name: string;
  /** One vector a text, in the order of the texts; all vectors that an embedder ever gives are of one length. */
  embed(texts: readonly string[], use: EmbedUse): Promise<EmbedReply>;
}
