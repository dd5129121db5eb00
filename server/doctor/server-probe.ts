/** Is the server there, does it take the key, has it the model? Asked by the lists that both APIs have. */
import { nearest, type Problem } from "#village/errors";
import type { ModelFailure } from "../model/language-model.ts";
import {
  hostOf,
  createClient as ollamaClient,
  failureFrom as ollamaFailure,
} from "../model/ollama/client.ts";
import { apiOf } from "../model/openai/address.ts";
import { createClient as openAiClient, failureFrom as openAiFailure } from "../model/openai/client.ts";
import { type Finding, finding } from "./finding.ts";

export interface ServerOptions {
  adapter: "openai" | "ollama";
  /** Without the adapter's name. */
  model: string;
  settings: {
    baseUrl?: string | undefined;
    keyFrom?: string | undefined;
    organisation?: string | undefined;
    headers?: Record<string, string> | undefined;
  };
  env: Readonly<Record<string, string | undefined>>;
  problemOf(failure: ModelFailure): Problem;
}

/** Seconds for a list. */
const patience = 20;
/** So many of the server's models are named when the one asked for is not there. */
const named = 8;

export async function probeServer(options: ServerOptions): Promise<Finding[]> {
  const { adapter, model, problemOf } = options;
  const at = adapter === "openai" ? apiOf(options) : hostOf(options);
  const listed = await (adapter === "openai" ? openAiModels(options) : ollamaModels(options));
  // Some servers answer chats alone: then the first real call decides.
  if (!listed.ok && ["missing", "unreadable", "refused"].includes(listed.failure.kind))
    return [finding("server", "note", "unlisted", { at })];
  if (!listed.ok) return [finding("server", "bad", "failed", { at }, problemOf(listed.failure))];
  const { names } = listed;
  const server = finding("server", "good", "there", { at, models: names.length });
  if (names.some((name) => name === model || name === `${model}:latest`))
    return [server, finding("model", "good", "listed", { model })];
  const facts = { model, nearest: nearest(model, names) ?? "–", names: names.slice(0, named).join(", ") };
  const missing: ModelFailure = { kind: "missing", detail: model };
  // Ollama lists all that it has; a hosted server may serve more than it lists.
  return adapter === "ollama"
    ? [server, finding("model", "bad", "missing", facts, problemOf(missing))]
    : [server, finding("model", "note", "unlisted", facts)];
}

type Listed = { ok: true; names: string[] } | { ok: false; failure: ModelFailure };

async function openAiModels(options: ServerOptions): Promise<Listed> {
  try {
    const { data } = await openAiClient(options).models.list({ timeout: patience * 1000 });
    if (!Array.isArray(data)) return { ok: false, failure: { kind: "unreadable", detail: "no list" } };
    return { ok: true, names: data.map(({ id }) => id) };
  } catch (error) {
    return { ok: false, failure: openAiFailure(error) };
  }
}

async function ollamaModels(options: ServerOptions): Promise<Listed> {
  const signal = AbortSignal.timeout(patience * 1000);
  try {
    const { models } = await ollamaClient(options, signal).list();
    return { ok: true, names: models.map(({ name }) => name) };
  } catch (error) {
    return { ok: false, failure: ollamaFailure(error, signal.aborted) };
  }
}
