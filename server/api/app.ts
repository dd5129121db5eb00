/** HTTP: translates the protocol to the hall. No rules of the world here. */
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { stream } from "hono/streaming";
import { type Role, type SearchReply, searchQuery } from "#village/protocol";
import { parseInput } from "../run/inputs.ts";
import type { Admit } from "./access.ts";
import { type AppFolders, artFile, file } from "./files.ts";
import type { Hall } from "./hall.ts";

/** What the pages may load: everything from here, nothing from elsewhere. */
export const policy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Visited = { Variables: { role: Role } };

export function createApp(hall: Hall, folders: AppFolders, admit: Admit): Hono<Visited> {
  const app = new Hono<Visited>();
  app.use(async (c, next) => {
    await next();
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Content-Security-Policy", policy);
  });
  app.use("/api/*", async (c, next) => {
    const admission = admit((name) => c.req.header(name));
    if (!admission.ok) return c.json({ code: admission.code }, 403);
    if (admission.role === "viewer" && c.req.method !== "GET") return c.json({ code: "access.viewer" }, 403);
    c.set("role", admission.role);
    return next();
  });
  app.use("/api/runs/:run/*", async (c, next) =>
    hall.isOpenTo(c.get("role"), c.req.param("run")) ? next() : missing(c),
  );
  for (const path of ["/api/*", "/assets/*"]) app.use(path, compress());
  app.get("/api/runs", (c) => c.json(hall.list(c.get("role"))));
  app.get("/api/runs/:run", (c) => {
    const info = hall.info(c.req.param("run"), c.get("role"));
    return info ? c.json(info) : missing(c);
  });
  app.get("/api/runs/:run/events", (c) => {
    const run = c.req.param("run");
    if (!hall.has(run)) return missing(c);
    const after = Number(c.req.query("after") ?? -1);
    c.header("Content-Type", "application/x-ndjson");
    return stream(c, async (out) => {
      let batch = "";
      for await (const { line } of hall.events(run, after)) {
        if (out.aborted) return;
        batch += `${line}\n`;
        if (batch.length > 1 << 16) {
          await out.write(batch);
          batch = "";
        }
      }
      await out.write(batch);
    });
  });
  app.get("/api/runs/:run/thoughts/:id{.+}", async (c) => {
    const thought = await hall.thought(c.req.param("run"), decodeURIComponent(c.req.param("id")));
    return thought ? c.json(thought) : missing(c);
  });
  app.get("/api/runs/:run/search", async (c) => {
    const asked = searchQuery(c.req.query());
    if (!asked) return c.json({ code: "usage.option" }, 400);
    const hits = await hall.search(c.req.param("run"), asked.q, asked.limit);
    if (!hits) return missing(c);
    if (!hits.ok) return c.json({ code: hits.problems[0]?.code }, 500);
    return c.json({ query: asked.q, hits: hits.value } satisfies SearchReply);
  });
  app.post("/api/runs/:run/inputs", async (c) => {
    const input = parseInput(await c.req.json().catch(() => undefined));
    if (!input) return c.json({ code: "input.refused" }, 400);
    const made = hall.addInput(c.req.param("run"), input);
    if (!made) return missing(c);
    return made.ok ? c.json(made.value, 202) : c.json({ code: made.problems[0]?.code }, 409);
  });
  app.get("/art/*", (c) => artFile(c, folders, c.req.path.slice("/art/".length)));
  app.get("*", (c) => file(c, folders.client, c.req.path === "/" ? "index.html" : c.req.path.slice(1)));
  return app;
}

const missing = (c: Context): Response => c.json({ code: "run.not-found" }, 404);
