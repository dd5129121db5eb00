/** One call of the chat API, as far as this server takes it. */
import type OpenAI from "openai";
import { answerSchema } from "../answer-schema.ts";
import type { ModelRequest } from "../language-model.ts";
import { messagesOf, type PromptWords } from "../messages.ts";
import type { ModelSettings } from "../settings.ts";
import type { Features } from "./features.ts";

export type ChatParams = OpenAI.Chat.ChatCompletionCreateParamsStreaming;

/** Seeds of this API are 32 bits with a sign. */
const mostSeed = 0x7fff_ffff;

export function chatParams(
  model: string,
  words: PromptWords,
  request: ModelRequest,
  settings: ModelSettings,
  features: Features,
): ChatParams {
  const form = features.answerForm;
  const { system, user } = messagesOf(words, request, form !== "schema");
  const effort = effortOf(settings.think);
  return {
    model,
    stream: true,
    messages: [
      { role: "system", content: system },
      { role: "user", content: user },
    ],
    ...(form === "text" ? {} : { response_format: responseFormat(form, request) }),
    ...(features.takes("stream_options") ? { stream_options: { include_usage: true } } : {}),
    ...(features.takes("seed") ? { seed: request.seed & mostSeed } : {}),
    ...(features.takes("temperature") ? { temperature: settings.temperature } : {}),
    ...(effort && features.takes("reasoning_effort") ? { reasoning_effort: effort } : {}),
    ...replyLimit(settings, features),
  };
}

function responseFormat(
  form: "schema" | "json",
  { schema, purpose }: ModelRequest,
): ChatParams["response_format"] {
  if (form === "json") return { type: "json_object" };
  const made = answerSchema(schema, false) as Record<string, unknown>;
  return {
    type: "json_schema",
    json_schema: { name: purpose.replace(/-/g, "_"), strict: true, schema: made },
  };
}

const effortOf = (think: ModelSettings["think"]): "minimal" | "low" | "medium" | "high" | undefined =>
  think === undefined ? undefined : think === false ? "minimal" : think === true ? "medium" : think;

/** Newer servers want one name, older ones the other. */
function replyLimit({ replyTokens }: ModelSettings, features: Features): Partial<ChatParams> {
  if (features.takes("max_completion_tokens")) return { max_completion_tokens: replyTokens };
  return features.takes("max_tokens") ? { max_tokens: replyTokens } : {};
}
