/** Ollama's native API. */
import { type Context, Hono } from "hono";
import { stream } from "hono/streaming";
import type { Desk } from "./desk.ts";
import { mark, spoilt } from "./faults.ts";

interface ChatBody {
  model: string;
  messages: { role: string; content: string }[];
  stream?: boolean;
  format?: unknown;
  think?: unknown;
  options?: { seed?: number; num_ctx?: number };
}

export function ollamaRoutes(desk: Desk): Hono {
  const app = new Hono();
  app.get("/tags", (c) => c.json({ models: [{ name: desk.model, model: desk.model, size: 5e9 }] }));
  app.get("/version", (c) => c.json({ version: "0.12.0" }));
  app.post("/show", (c) =>
    c.json({
      details: { family: "stub" },
      model_info: { "stub.context_length": 32_768 },
      capabilities: ["completion"],
    }),
  );
  app.post("/embed", async (c) => embed(desk, c, await c.req.json<EmbedBody>()));
  app.post("/chat", async (c) => chat(desk, c, await c.req.json<ChatBody>()));
  return app;
}

interface EmbedBody {
  model: string;
  input: string | string[];
  dimensions?: number;
  truncate?: boolean;
}

function embed(desk: Desk, c: Context, { model, input, dimensions, truncate = true }: EmbedBody): Response {
  if (model !== desk.model) return c.json({ error: `model "${model}" not found, try pulling it first` }, 404);
  const given = [input].flat();
  if (!truncate && given.some((text) => desk.overlong(text)))
    return c.json({ error: "the input length exceeds the context length" }, 400);
  const texts = given.map(desk.cut);
  const { fault, vectors } = desk.embed(texts, dimensions);
  if (fault === "unauthorised") return c.json({ error: `unauthorized ${mark}` }, 401);
  if (fault === "rate") return c.json({ error: `too many requests, ${mark}` }, 429);
  if (fault === "server-error") return c.json({ error: `the runner has stopped, ${mark}` }, 500);
  if (fault === "error-in-200") return c.json({ error: `something went wrong, ${mark}` });
  if (fault === "garbage") return c.html(`<html>${mark}</html>`);
  const { prompt_tokens } = desk.usage(texts.join("\n"), "");
  return c.json({ model, embeddings: vectors, prompt_eval_count: prompt_tokens });
}

async function chat(desk: Desk, c: Context, body: ChatBody): Promise<Response> {
  if (body.model !== desk.model)
    return c.json({ error: `model "${body.model}" not found, try pulling it first` }, 404);
  const system = body.messages.find(({ role }) => role === "system")?.content ?? "";
  const user = desk.cut(body.messages.find(({ role }) => role === "user")?.content ?? "");
  const schema = typeof body.format === "object" ? body.format : undefined;
  const { fault, answer } = await desk.answer({ system, user, schema, seed: body.options?.seed ?? 0 });
  if (fault === "unauthorised") return c.json({ error: `unauthorized ${mark}` }, 401);
  if (fault === "rate" || fault === "quota") {
    c.header("Retry-After", "1");
    return c.json({ error: `too many requests, ${mark}` }, 429);
  }
  if (fault === "server-error") return c.json({ error: `the runner has stopped, ${mark}` }, 500);
  if (fault === "error-in-200") return c.json({ error: `something went wrong, ${mark}` });
  if (fault === "hang") await desk.forever(c.req.raw.signal);
  const text = spoilt(fault, answer);
  const { prompt_tokens: prompt, completion_tokens: reply } = desk.usage(`${system}${user}`, text);
  c.header("Content-Type", "application/x-ndjson");
  return stream(c, async (out) => {
    const pieces = desk.pieces(text);
    const send = (part: object): Promise<unknown> =>
      out.write(`${JSON.stringify({ model: body.model, created_at: "2025-01-01T00:00:00Z", ...part })}\n`);
    for (const [i, content] of pieces.entries()) {
      if (fault === "cut" && i >= pieces.length / 2) return;
      await send({ message: { role: "assistant", content }, done: false });
    }
    await send({
      message: { role: "assistant", content: "" },
      done: true,
      done_reason: "stop",
      prompt_eval_count: prompt,
      eval_count: reply + desk.thought(body.think),
    });
  });
}
