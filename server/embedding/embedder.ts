/**
 * The port to an embedder: text into vectors of one length, each of norm 1 (or all zero for a text without words).
 * Adapters stand beside this file, named by technology. An embedder that computes is pure: the same text gives the
 * same bits on every machine.
 */
import type { ModelFailure } from "../model/language-model.ts";

export type EmbedReply =
  | { ok: true; vectors: readonly Float32Array[] }
  | { ok: false; failure: ModelFailure };

export interface Embedder {
  /** As written in the manifest, such as "lexical:en"; two embedders of one name give the same vectors. */
  readonly name: string;
  readonly dimensions: number;
  /** One vector a text, in the order of the texts. */
  embed(texts: readonly string[]): Promise<EmbedReply>;
}
