/**
 * Any server that speaks the OpenAI chat API: OpenAI itself, vLLM, LM Studio, llama.cpp, DeepSeek, Qwen, GLM …
 * One call, one try: waiting, limits and recording are wrappers of the port.
 */
import { APIError } from "openai";
import type { LanguageModel, ModelReply, ModelRequest, Watch } from "../language-model.ts";
import type { PromptWords } from "../messages.ts";
import type { ModelSettings } from "../settings.ts";
import { chatParams } from "./chat-params.ts";
import { createClient, failureFrom } from "./client.ts";
import { Features } from "./features.ts";
import { readAnswer } from "./read-stream.ts";

export interface OpenAiOptions {
  /** Without the adapter's name, such as "gpt-5-mini". */
  model: string;
  words: PromptWords;
  settings: ModelSettings;
  env: Readonly<Record<string, string | undefined>>;
}

/** Refusals of a call that tell what to leave out of the next one. */
const refusals: ReadonlySet<number | undefined> = new Set([400, 404, 415, 422, 501]);
const learnable: ReadonlySet<string> = new Set(["refused", "missing"]);

export function createOpenAiModel(options: OpenAiOptions): LanguageModel {
  const { model, words, settings } = options;
  const client = createClient(options);
  const features = new Features(settings);

  async function once(request: ModelRequest, watch?: Watch): Promise<ModelReply> {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    watch?.signal.addEventListener("abort", stop, { once: true });
    try {
      const params = chatParams(model, words, request, settings, features);
      const response = await client.chat.completions
        .create(params, { signal: controller.signal })
        .asResponse();
      return await readAnswer(response, controller, watch);
    } finally {
      watch?.signal.removeEventListener("abort", stop);
    }
  }

  return {
    name: `openai:${model}`,
    pure: false,
    frugal: true,
    async ask(request, watch) {
      for (;;) {
        const { state } = features;
        try {
          return await once(request, watch);
        } catch (error) {
          const failure = failureFrom(error);
          const refused =
            error instanceof APIError && refusals.has(error.status) && learnable.has(failure.kind);
          if (!refused || !features.learn(failure.detail, state)) return { ok: false, failure };
        }
      }
    },
  };
}
