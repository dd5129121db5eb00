/** The client of an Ollama server, and what it throws as failures of the port. */
import { Ollama } from "ollama";
import { failureOf } from "../failure.ts";
import type { ModelFailure } from "../language-model.ts";
import type { ModelSettings } from "../settings.ts";

export interface OllamaServer {
  settings: Pick<ModelSettings, "baseUrl" | "headers">;
  env: Readonly<Record<string, string | undefined>>;
}

const defaultHost = "http://127.0.0.1:11434";

/** Where the server of these settings is. */
export const hostOf = ({ settings, env }: OllamaServer): string =>
  settings.baseUrl ?? (env.OLLAMA_HOST || defaultHost);

/** A client of its own for each call, so that `signal` ends that call alone, from its first moment on. */
export const createClient = (server: OllamaServer, signal?: AbortSignal): Ollama =>
  new Ollama({
    host: hostOf(server),
    ...(server.settings.headers ? { headers: server.settings.headers } : {}),
    fetch: (input, init) => fetch(input, signal ? { ...init, signal } : init),
  });

/** Anything thrown on the way to a server, as a failure; `late` when it was ended for want of an answer. */
export function failureFrom(error: unknown, late: boolean): ModelFailure {
  if (late) return { kind: "time-out", detail: "no answer in time" };
  const { status_code: status, message } = error as { status_code?: number; message?: string };
  if (typeof status === "number") return failureOf({ status, message: message ?? "" });
  if (message?.startsWith("Did not receive done"))
    return { kind: "connection", detail: "the reply broke off" };
  const cause =
    error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);
  // The client throws what the server says in a stream as a plain error, and what the network says as a TypeError.
  return failureOf(error instanceof TypeError ? { message: cause } : { message: cause, code: "error" });
}
