/** The client of a server that speaks OpenAI's API, and what it throws as failures of the port. */
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import { failureOf, retryAfterOf } from "../failure.ts";
import type { ModelFailure } from "../language-model.ts";
import { apiOf, keyOf, type OpenAiServer } from "./address.ts";

export function createClient(server: OpenAiServer): OpenAI {
  const { settings, env } = server;
  return new OpenAI({
    // Servers of one's own want none, the package wants something.
    apiKey: keyOf(server) ?? "none",
    baseURL: apiOf(server),
    organization: settings.organisation ?? env.OPENAI_ORG_ID ?? null,
    defaultHeaders: settings.headers,
    maxRetries: 0,
    logLevel: "off",
  });
}

/** Anything thrown on the way to a server, as a failure. */
export function failureFrom(error: unknown): ModelFailure {
  if (error instanceof APIUserAbortError) return { kind: "time-out", detail: "no answer in time" };
  if (error instanceof APIConnectionTimeoutError) return { kind: "time-out", detail: "no answer in time" };
  if (error instanceof APIConnectionError) return { kind: "connection", detail: causeOf(error) };
  if (error instanceof APIError) {
    const { status, code, type, message, headers } = error as APIError;
    const retryAfter = retryAfterOf((headers as Headers | undefined)?.get?.("retry-after"), Date.now());
    return failureOf({
      status,
      code: code ?? type ?? undefined,
      message: message.replace(/^\d{3} /, ""),
      retryAfter,
    });
  }
  return { kind: "connection", detail: causeOf(error) };
}

/** The innermost cause tells most: "connect ECONNREFUSED", not "fetch failed". */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : causeOf(error.cause);
}
