/** Ollama's native embedding API. */
import { failureOf } from "../../model/failure.ts";
import { createClient, failureFrom, hostOf } from "../../model/ollama/client.ts";
import type { EmbeddingService } from "../embedding-service.ts";
import type { ServiceOptions } from "../openai/openai-service.ts";

export function createOllamaService({ model, settings, env }: ServiceOptions): EmbeddingService {
  const { dimensions, timeout, keepAlive } = settings;
  return {
    name: `ollama:${model}`,
    at: hostOf({ settings, env }),
    async embed(texts) {
      const signal = AbortSignal.timeout(timeout * 1000);
      try {
        const reply = await createClient({ settings, env }, signal).embed({
          model,
          input: [...texts],
          // Else the server cuts a text that does not fit, without a word.
          truncate: false,
          keep_alive: keepAlive,
          ...(dimensions === undefined ? {} : { dimensions }),
        });
        const told = (reply as { error?: string }).error;
        if (told) return { ok: false, failure: failureOf({ code: "error", message: told }) };
        const { embeddings, prompt_eval_count: tokens } = reply;
        return { ok: true, vectors: embeddings ?? [], ...(tokens === undefined ? {} : { tokens }) };
      } catch (error) {
        return { ok: false, failure: failureFrom(error, signal.aborted) };
      }
    },
  };
}
