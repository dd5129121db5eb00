/** How an embedder of a server is reached and used. Everything has a default; keys are named by their variable. */
import { z } from "zod";
import type { Surroundings } from "../model/settings.ts";

export const embedderSettings = z.strictObject({
  /** Of the API, as for models. */
  baseUrl: z.url().optional(),
  /** The environment variable that holds the key. */
  keyFrom: z.string().optional(),
  organisation: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** Shorter vectors, where the model can give them; its own length when not given. */
  dimensions: z.number().int().min(1).max(16_384).optional(),
  /** What the model wants before a text that is to be found, such as "search_document: ". */
  memoryPrefix: z.string().default(""),
  /** What it wants before a text that something is looked for with, such as "search_query: ". */
  queryPrefix: z.string().default(""),
  /** Texts in one request, at most. */
  batch: z.number().int().min(1).max(2048).default(64),
  /** Seconds for one request. */
  timeout: z.number().positive().max(3600).default(60),
  /** How often a request is sent again after a failure that may pass. */
  retries: z.number().int().min(0).max(20).default(4),
  /** Requests under way at once. */
  concurrency: z.number().int().min(1).max(1000).default(4),
  /** How long the server keeps the model in memory after a request (ollama). */
  keepAlive: z.string().default("30m"),
});
export type EmbedderSettings = z.infer<typeof embedderSettings>;

/** The settings of an embedder: those of its adapter with those of its own laid over them. */
export function embedderSettingsOf(name: string, { embedders = {} }: Surroundings): EmbedderSettings {
  const adapter = name.slice(0, Math.max(0, name.indexOf(":")));
  return embedderSettings.parse({ ...embedders[adapter], ...embedders[name] });
}
