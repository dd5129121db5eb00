/**
 * The port to a server that embeds: texts out, vectors in, one request and one try. Waiting, batches, lengths and
 * recording are common to all servers and stand around it. Adapters stand beside this file, named by technology.
 */
import type { ModelFailure } from "../model/language-model.ts";

export type ServiceReply =
  /** One vector a text, in the order of the texts, as the server gave them; tokens where it counted them. */
  | { ok: true; vectors: readonly (readonly number[])[]; tokens?: number }
  | { ok: false; failure: ModelFailure };

export interface EmbeddingService {
  /** As written in the manifest, such as "openai:text-embedding-3-small". */
  readonly name: string;
  /** Address of the API. */
  readonly at: string;
  embed(texts: readonly string[]): Promise<ServiceReply>;
}
