/** Any server that speaks OpenAI's embedding API. */
import { failureOf } from "../../model/failure.ts";
import { apiOf } from "../../model/openai/address.ts";
import { createClient, failureFrom } from "../../model/openai/client.ts";
import type { EmbeddingService } from "../embedding-service.ts";
import type { EmbedderSettings } from "../settings.ts";

export interface ServiceOptions {
  /** Without the adapter's name, such as "text-embedding-3-small". */
  model: string;
  settings: EmbedderSettings;
  env: Readonly<Record<string, string | undefined>>;
}

export function createOpenAiService({ model, settings, env }: ServiceOptions): EmbeddingService {
  const client = createClient({ settings, env });
  const { dimensions, timeout } = settings;
  return {
    name: `openai:${model}`,
    at: apiOf({ settings, env }),
    async embed(texts) {
      try {
        const reply = await client.embeddings.create(
          {
            model,
            input: [...texts],
            // Many servers know no other form, whatever they are asked for.
            encoding_format: "float",
            ...(dimensions === undefined ? {} : { dimensions }),
          },
          { timeout: timeout * 1000 },
        );
        const told = (reply as { error?: { message?: string } }).error;
        if (told)
          return { ok: false, failure: failureOf({ code: "error", message: told.message ?? String(told) }) };
        const { data, usage } = reply;
        const vectors = [...(data ?? [])].sort((a, b) => a.index - b.index).map((one) => one.embedding);
        return { ok: true, vectors, ...(usage ? { tokens: usage.prompt_tokens } : {}) };
      } catch (error) {
        return { ok: false, failure: failureFrom(error) };
      }
    },
  };
}
