/** A model server of one's own that speaks both APIs over HTTP: /v1 as OpenAI's, /api as Ollama's. */
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { Desk, type StubModelOptions } from "./desk.ts";
import { ollamaRoutes } from "./ollama-routes.ts";
import { openAiRoutes } from "./openai-routes.ts";

export interface StubModel {
  /** Of the OpenAI API. */
  openai: string;
  /** Of Ollama's. */
  ollama: string;
  desk: Desk;
  close(): Promise<void>;
}

export async function startStubModel(options: StubModelOptions = {}, port = 0): Promise<StubModel> {
  const desk = new Desk(options);
  const app = new Hono();
  app.route("/v1", openAiRoutes(desk));
  app.route("/api", ollamaRoutes(desk));
  const server = await new Promise<ServerType>((ready) => {
    const started: ServerType = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () =>
      ready(started),
    );
  });
  // A machine with much to do is late with its next call: the connection must still be there then.
  if ("keepAliveTimeout" in server) server.keepAliveTimeout = 120_000;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openai: `${url}/v1`,
    ollama: url,
    desk,
    close: () =>
      new Promise((ended) => {
        if ("closeAllConnections" in server) server.closeAllConnections();
        server.close(() => ended());
      }),
  };
}
