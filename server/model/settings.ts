/**
 * How a real model is reached and used. Everything has a default, so that a name and a key are enough; keys are named
 * by the environment variable that holds them and never written down.
 */
import { z } from "zod";

const seconds = z.number().positive().max(3600);

export const modelSettings = z.strictObject({
  /** Of the API, such as "http://localhost:8000/v1" (openai) or "http://localhost:11434" (ollama). */
  baseUrl: z.url().optional(),
  /** The environment variable that holds the key. */
  keyFrom: z.string().optional(),
  organisation: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  temperature: z.number().min(0).max(2).default(0.8),
  /** Most tokens of a reply, thinking included. */
  replyTokens: z.number().int().min(64).default(2000),
  /** Tokens of the context window that is asked for (ollama). */
  context: z.number().int().min(2048).default(8192),
  /** Whether a model that can think may do so; most decisions of a villager do not need it. */
  think: z.union([z.boolean(), z.enum(["low", "medium", "high"])]).optional(),
  /** How long the server keeps the model in memory after a call (ollama), such as "30m". */
  keepAlive: z.string().default("30m"),
  /** In which form an answer is asked for; found out by trying when not given. */
  form: z.enum(["schema", "json", "text"]).optional(),
  timeout: z
    .strictObject({
      /** Seconds until the first piece of a reply. */
      first: seconds.default(180),
      /** Seconds from the first piece to the last. */
      rest: seconds.default(180),
    })
    .prefault({}),
  /** How often a call is sent again after a failure that may pass. */
  retries: z.number().int().min(0).max(20).default(4),
  /** Calls under way at once; as many as the command allows when not given. */
  concurrency: z.number().int().min(1).max(1000).optional(),
  requestsPerMinute: z.number().int().min(1).optional(),
  tokensPerMinute: z.number().int().min(1000).optional(),
});
export type ModelSettings = z.infer<typeof modelSettings>;

/** What the environment and the files of the user say; read once at the start of a command. */
export interface Surroundings {
  /** Environment variables, those of an `.env` file among them. */
  env: Readonly<Record<string, string | undefined>>;
  /** By the name of a model, such as "openai:gpt-5-mini", or of its adapter, such as "openai". */
  models: Readonly<Record<string, z.input<typeof modelSettings>>>;
  /** Likewise of embedders, as server/embedding/settings.ts has them. */
  embedders?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The settings of a model: those of its adapter with those of its own laid over them. */
export function settingsOf(name: string, { models }: Surroundings): ModelSettings {
  const adapter = name.slice(0, Math.max(0, name.indexOf(":")));
  return modelSettings.parse({ ...models[adapter], ...models[name] });
}
