/** Reads what a server of this API answers: a stream of pieces, or one whole answer from servers that do not stream. */
import type OpenAI from "openai";
import { Stream } from "openai/streaming";
import { cleanReply } from "../clean-reply.ts";
import { failureOf } from "../failure.ts";
import type { ModelReply, Usage, Watch } from "../language-model.ts";

interface Heard {
  content: string;
  refusal: string;
  finish: string | undefined;
  usage: Usage | undefined;
}

export async function readAnswer(
  response: Response,
  controller: AbortController,
  watch?: Watch,
): Promise<ModelReply> {
  const streams = response.headers.get("content-type")?.includes("event-stream") ?? false;
  const heard = streams
    ? await readPieces(Stream.fromSSEResponse<OpenAI.ChatCompletionChunk>(response, controller), watch)
    : await readWhole(response, watch);
  return "ok" in heard ? heard : replyOf(heard);
}

async function readPieces(pieces: AsyncIterable<OpenAI.ChatCompletionChunk>, watch?: Watch): Promise<Heard> {
  const heard: Heard = { content: "", refusal: "", finish: undefined, usage: undefined };
  for await (const { choices, usage } of pieces) {
    watch?.heard();
    const [choice] = choices ?? [];
    heard.content += choice?.delta?.content ?? "";
    heard.refusal += choice?.delta?.refusal ?? "";
    heard.finish = choice?.finish_reason ?? heard.finish;
    heard.usage = usageOf(usage) ?? heard.usage;
  }
  return heard;
}

async function readWhole(response: Response, watch?: Watch): Promise<Heard | ModelReply> {
  const text = await response.text();
  watch?.heard();
  let body:
    | (Partial<OpenAI.ChatCompletion> & { error?: { message?: string; code?: string } | string })
    | undefined;
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    return { ok: false, failure: { kind: "unreadable", detail: failureOf({ message: text }).detail } };
  }
  const error = typeof body?.error === "string" ? { message: body.error } : body?.error;
  if (error)
    return {
      ok: false,
      failure: failureOf({ code: String(error.code ?? "error"), message: error.message ?? "" }),
    };
  const choice = body?.choices?.[0];
  if (!choice) return { ok: false, failure: { kind: "unreadable", detail: text.slice(0, 200) } };
  const { content, refusal } = choice.message ?? {};
  return {
    content: content ?? "",
    refusal: refusal ?? "",
    finish: choice.finish_reason,
    usage: usageOf(body?.usage),
  };
}

function replyOf({ content, refusal, finish, usage }: Heard): ModelReply {
  const known = { ...(usage ? { usage } : {}), ...(finish === undefined ? {} : { finish }) };
  const fail = (kind: "refused" | "unreadable" | "connection" | "empty", detail: string): ModelReply => ({
    ok: false,
    failure: { kind, detail },
    ...known,
  });
  if (refusal !== "" || finish === "content_filter")
    return fail("refused", refusal.slice(0, 300) || "content filter");
  if (finish === "length") return fail("unreadable", `cut off after ${usage?.reply ?? "all"} tokens`);
  if (finish === undefined) return fail("connection", "the reply broke off");
  const text = cleanReply(content);
  if (text === "") return fail("empty", content === "" ? "no content" : "nothing but thinking");
  return { ok: true, text, ...known };
}

function usageOf(usage: OpenAI.CompletionUsage | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  return { prompt: usage.prompt_tokens, cached, reply: usage.completion_tokens };
}
