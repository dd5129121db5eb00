/** Ollama's native API: context size, thinking switch, schema and keep-alive are its own. One call, one try. */
import { answerSchema } from "../answer-schema.ts";
import { cleanReply } from "../clean-reply.ts";
import type {
  LanguageModel,
  ModelFailure,
  ModelReply,
  ModelRequest,
  Usage,
  Watch,
} from "../language-model.ts";
import { messagesOf, type PromptWords } from "../messages.ts";
import type { ModelSettings } from "../settings.ts";
import { createClient, failureFrom } from "./client.ts";

export interface OllamaOptions {
  /** Without the adapter's name, such as "qwen3:8b". */
  model: string;
  words: PromptWords;
  settings: ModelSettings;
  env: Readonly<Record<string, string | undefined>>;
}

export function createOllamaModel(options: OllamaOptions): LanguageModel {
  const { model } = options;
  // A model that cannot think refuses the switch; then it is left out.
  const server = { takesThink: true };
  return {
    name: `ollama:${model}`,
    pure: false,
    frugal: true,
    async ask(request, watch) {
      for (;;) {
        const switched = server.takesThink;
        try {
          return await once(options, request, switched, watch);
        } catch (error) {
          const failure = failureFrom(error, watch?.signal.aborted ?? false);
          if (!switched || !/think/i.test(failure.detail)) return { ok: false, failure };
          server.takesThink = false;
        }
      }
    },
  };
}

async function once(
  options: OllamaOptions,
  request: ModelRequest,
  switched: boolean,
  watch?: Watch,
): Promise<ModelReply> {
  const { model, words, settings } = options;
  const { form = "schema", think = false } = settings;
  const client = createClient(options, watch?.signal);
  const { system, user } = messagesOf(words, request, form !== "schema");
  const pieces = await client.chat({
    model,
    stream: true,
    messages: [
      { role: "system", content: system },
      { role: "user", content: user },
    ],
    ...(form === "text"
      ? {}
      : { format: form === "json" ? "json" : (answerSchema(request.schema, true) as object) }),
    ...(switched ? { think } : {}),
    keep_alive: settings.keepAlive,
    options: {
      seed: request.seed & 0x7fff_ffff,
      temperature: settings.temperature,
      num_ctx: settings.context,
      num_predict: settings.replyTokens,
    },
  });
  let content = "";
  let ended: { reason: string; usage: Usage } | undefined;
  for await (const piece of pieces) {
    watch?.heard();
    content += piece.message?.content ?? "";
    if (piece.done)
      ended = {
        reason: piece.done_reason,
        usage: { prompt: piece.prompt_eval_count ?? 0, cached: 0, reply: piece.eval_count ?? 0 },
      };
  }
  return replyOf(content, ended, settings);
}

function replyOf(
  content: string,
  ended: { reason: string; usage: Usage } | undefined,
  { context }: ModelSettings,
): ModelReply {
  if (!ended) return { ok: false, failure: { kind: "connection", detail: "the reply broke off" } };
  const { reason, usage } = ended;
  const fail = (kind: ModelFailure["kind"], detail: string): ModelReply => ({
    ok: false,
    failure: { kind, detail },
    usage,
    finish: reason,
  });
  // The server cuts a prompt that does not fit without a word.
  if (usage.prompt >= context - 1) return fail("context-too-long", `the prompt fills all ${context} tokens`);
  if (reason === "length") return fail("unreadable", `cut off after ${usage.reply} tokens`);
  const text = cleanReply(content);
  if (text === "") return fail("empty", content === "" ? "no content" : "nothing but thinking");
  return { ok: true, text, usage, finish: reason };
}
