/** The chat and embedding API of OpenAI and of the many servers that speak it. */
import { type Context, Hono } from "hono";
import { stream } from "hono/streaming";
import type { Desk } from "./desk.ts";
import type { EmbedFault } from "./embeddings.ts";
import { type Fault, mark, spoilt } from "./faults.ts";

interface ChatBody {
  model: string;
  messages: { role: string; content: string }[];
  stream?: boolean;
  seed?: number;
  reasoning_effort?: string;
  response_format?: { type: string; json_schema?: { schema: unknown } };
  stream_options?: { include_usage?: boolean };
}

export function openAiRoutes(desk: Desk): Hono {
  const app = new Hono();
  app.get("/models", (c) => c.json({ object: "list", data: [{ id: desk.model, object: "model" }] }));
  app.post("/chat/completions", async (c) => chat(desk, c, await c.req.json<ChatBody>()));
  app.post("/embeddings", async (c) => embeddings(desk, c, await c.req.json<EmbeddingBody>()));
  return app;
}

interface EmbeddingBody {
  model: string;
  input: string | string[];
  dimensions?: number;
}

function embeddings(desk: Desk, c: Context, { model, input, dimensions }: EmbeddingBody): Response {
  const refusal = desk.refusal(c.req.header("authorization"), {});
  if (refusal)
    return c.json({ error: { message: refusal.message, code: refusal.code } }, refusal.status as 400);
  if (model !== desk.model)
    return c.json(
      { error: { message: `The model '${model}' does not exist`, code: "model_not_found" } },
      404,
    );
  const texts = [input].flat();
  const [overlong] = texts.flatMap((text) => desk.overlong(text) ?? []);
  if (overlong)
    return c.json({ error: { message: overlong.message, code: overlong.code } }, overlong.status as 400);
  const { fault, vectors } = desk.embed(texts, dimensions);
  const failed = errorOf(fault);
  if (failed) {
    if (failed.retryAfter !== undefined) c.header("Retry-After", String(failed.retryAfter));
    return c.json({ error: { message: failed.message, code: failed.code } }, failed.status as 400);
  }
  if (fault === "garbage") return c.html(`<html>${mark}</html>`);
  const { prompt_tokens } = desk.usage(texts.join("\n"), "");
  // Last first: what belongs to which text is told by the index alone.
  const data = vectors.map((embedding, index) => ({ object: "embedding", index, embedding })).reverse();
  return c.json({ object: "list", model, data, usage: { prompt_tokens, total_tokens: prompt_tokens } });
}

async function chat(desk: Desk, c: Context, body: ChatBody): Promise<Response> {
  const refusal = desk.refusal(c.req.header("authorization"), body as unknown as Record<string, unknown>);
  if (refusal)
    return c.json({ error: { message: refusal.message, code: refusal.code } }, refusal.status as 400);
  const system = body.messages.find(({ role }) => role === "system")?.content ?? "";
  const user = body.messages.find(({ role }) => role === "user")?.content ?? "";
  const overlong = desk.overlong(`${system}${user}`);
  if (overlong) return c.json({ error: { message: overlong.message, code: overlong.code } }, 400);
  const call = await desk.answer({
    system,
    user,
    schema: body.response_format?.json_schema?.schema,
    seed: body.seed ?? 0,
  });
  const failed = errorOf(call.fault);
  if (failed) {
    if (failed.retryAfter !== undefined) c.header("Retry-After", String(failed.retryAfter));
    return c.json({ error: { message: failed.message, code: failed.code } }, failed.status as 400);
  }
  const { fault, answer } = call;
  const text = spoilt(fault, answer);
  const usage = desk.usage(`${system}${user}${JSON.stringify(body.response_format ?? "")}`, text);
  usage.completion_tokens += desk.thought(body.reasoning_effort);
  if (fault === "hang") await desk.forever(c.req.raw.signal);
  if (!body.stream)
    return c.json({
      model: body.model,
      choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }],
      usage,
    });
  c.header("Content-Type", "text/event-stream");
  return stream(c, async (out) => {
    const send = (delta: object, finish: string | null, counted?: object): Promise<unknown> =>
      out.write(
        `data: ${JSON.stringify({
          id: "stub",
          object: "chat.completion.chunk",
          model: body.model,
          choices: counted ? [] : [{ index: 0, delta, finish_reason: finish }],
          ...(counted ? { usage: counted } : {}),
        })}\n\n`,
      );
    const pieces = desk.pieces(text);
    for (const [i, piece] of pieces.entries()) {
      if (fault === "cut" && i >= pieces.length / 2) return;
      await send({ content: piece }, null);
    }
    await send({}, "stop");
    if (body.stream_options?.include_usage) await send({}, null, usage);
    await out.write("data: [DONE]\n\n");
  });
}

interface Failed {
  status: number;
  code: string;
  message: string;
  retryAfter?: number;
}

/** What is answered in place of a chat. */
function errorOf(fault: Fault | EmbedFault | undefined): Failed | undefined {
  switch (fault) {
    case "unauthorised":
      return {
        status: 401,
        code: "invalid_api_key",
        message: `Incorrect API key provided: sk-${mark}0123456789.`,
      };
    case "rate":
      return {
        status: 429,
        code: "rate_limit_exceeded",
        message: `Rate limit reached for ${mark}.`,
        retryAfter: 1,
      };
    case "quota":
      return {
        status: 429,
        code: "insufficient_quota",
        message: `You exceeded your current quota, ${mark}.`,
      };
    case "server-error":
      return { status: 500, code: "server_error", message: `The server had an error, ${mark}.` };
    case "error-in-200":
      return { status: 200, code: "server_error", message: `Something went wrong, ${mark}.` };
    default:
      return undefined;
  }
}
