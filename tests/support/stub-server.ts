/**
 * A server that speaks protocol.ts over a log made beforehand: enough for the client's tests.
 * A live run is the same log, told tick by tick.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import type { Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { Readable } from "node:stream";
import { serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { WebSocketServer } from "ws";
import {
  clientMessage,
  type Role,
  type RunInfo,
  type RunStatus,
  type ServerMessage,
} from "#village/protocol";
import { policy } from "../../server/api/app.ts";
import type { MadeUpVillage } from "./made-up/village.ts";

export interface StubOptions {
  village: MadeUpVillage;
  live: boolean;
  /** The last tick of the log when the server starts. */
  tick: number;
  /** 0 = any free one. */
  port?: number;
  speed?: number;
  role?: Role;
  /** Folders for the page and for the art. */
  dist?: string;
  art?: string;
}

export interface StubServer {
  url: string;
  port: number;
  status(): RunStatus;
  close(): Promise<void>;
}

const id = "made-up";

export async function startStub(options: StubOptions): Promise<StubServer> {
  const { village, live } = options;
  const status: RunStatus = {
    tick: options.tick,
    phase: live ? "running" : "ended",
    speed: options.speed ?? 4,
  };
  const info = (): RunInfo => {
    const { scenario, map } = village;
    const { role = "host" } = options;
    const models = { model: "offline", models: ["offline"] };
    return { id, live, seed: 1, ...models, role, share: null, scenario, map, status };
  };
  const app = new Hono();
  app.use("/assets/*", compress());
  app.use(async (c, next) => {
    await next();
    c.header("Content-Security-Policy", policy);
  });
  app.get("/api/runs", (c) => c.json({ runs: [{ id, name: village.scenario.name, live }], current: id }));
  app.get("/api/runs/:run", (c) => (c.req.param("run") === id ? c.json(info()) : c.notFound()));
  app.get("/api/runs/:run/events", (c) => {
    const after = Number(c.req.query("after") ?? -1);
    const events = village.events.filter((e) => e.t > after && e.t <= status.tick);
    c.header("content-type", "application/x-ndjson");
    return c.body(events.map((event) => `${JSON.stringify(event)}\n`).join(""));
  });
  app.get("/art/*", (c) => file(c, options.art, c.req.path.slice("/art/".length)));
  app.get("/*", (c) => file(c, options.dist, c.req.path === "/" ? "index.html" : c.req.path));

  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: app.fetch, port: options.port ?? 0, hostname: "127.0.0.1" }, () =>
      resolve(made as Server),
    );
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const sockets = new WebSocketServer({ server });
  const tell = (message: ServerMessage): void => {
    for (const socket of sockets.clients) socket.send(JSON.stringify(message));
  };
  sockets.on("connection", (socket, request) => {
    const after = Number(new URL(request.url ?? "", "http://x").searchParams.get("after") ?? -1);
    const events = village.events.filter((e) => e.t > after && e.t <= status.tick);
    socket.send(JSON.stringify({ type: "events", tick: status.tick, events } satisfies ServerMessage));
    socket.on("message", (data) => {
      const message = clientMessage.parse(JSON.parse(String(data)));
      if (message.type === "speed") status.speed = message.speed;
      else if (message.type === "pause") status.phase = message.paused ? "paused" : "running";
      tell({ type: "status", status });
    });
  });
  let due = 0;
  const last = village.events[village.events.length - 1]?.t ?? 0;
  const timer = setInterval(() => {
    if (!live || status.phase !== "running") return;
    due += status.speed / 20;
    const from = status.tick;
    status.tick = Math.min(last, from + Math.floor(due));
    due -= Math.floor(due);
    if (status.tick === from) return;
    const events = village.events.filter((e) => e.t > from && e.t <= status.tick);
    tell({ type: "events", tick: status.tick, events });
  }, 50);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    status: () => status,
    close: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        for (const socket of sockets.clients) socket.terminate();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

// biome-ignore format: a table
const types: Record<string, string> = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".png": "image/png", ".woff2": "font/woff2",
};

function file(c: Context, folder: string | undefined, path: string): Response {
  const full = folder && join(folder, normalize(`/${decodeURIComponent(path)}`));
  if (!full || !existsSync(full) || !statSync(full).isFile()) return c.notFound() as Response;
  const body = Readable.toWeb(createReadStream(full)) as ReadableStream;
  return new Response(body, {
    headers: { "content-type": types[extname(full)] ?? "application/octet-stream" },
  });
}
