/**
 * The port to a language model. A model gets numbered lines of plain text and returns raw text that should be JSON
 * of the asked schema; it keeps nothing between calls but caches that are pure functions of text.
 */
import type { Purpose } from "#village/purposes";

export { type Purpose, purposes } from "#village/purposes";

/** Names one call for good: cassette, thoughts and trace are keyed by it. */
export interface CallKey {
  tick: number;
  villager: string;
  purpose: Purpose;
  /** Counts calls of one purpose within one thought. */
  ordinal: number;
  vote: number;
  attempt: number;
}

export interface Section {
  name: string;
  /** Plain text; an answer refers to a line by its number, counted from 1 within its section. */
  lines: readonly string[];
  /** An answer may name these lines by their numbers. */
  numbered?: boolean;
  /** Numbered lines that begin alike up to a colon may be shown in a row. */
  grouped?: boolean;
}

export interface ModelRequest {
  call: CallKey;
  purpose: Purpose;
  /** Language pack of prompts and answer, such as "en". */
  language: string;
  sections: readonly Section[];
  /** JSON Schema of the answer. */
  schema: unknown;
  /** The only source of chance. */
  seed: number;
}

/**
 * Why there is no answer. `server` is a fault on the side of the service (HTTP 5xx); `missing` is a model, a reply or
 * a partner that is not there.
 */
export const failureKinds = [
  "authentication",
  "quota",
  "rate",
  "time-out",
  "connection",
  "server",
  "context-too-long",
  "refused",
  "unreadable",
  "schema",
  "empty",
  "missing",
] as const;
export type FailureKind = (typeof failureKinds)[number];

export interface ModelFailure {
  kind: FailureKind;
  /** What came, in the words of the server; never a key. */
  detail: string;
  /** Seconds after which the server wants to be asked again. */
  retryAfter?: number;
}

/** Tokens of one call, as the server counted them; cached ones are among those of the prompt. */
export interface Usage {
  prompt: number;
  cached: number;
  reply: number;
}

/** `finish`: why the reply ended, in the word of the server. `recorded`: it was given earlier, and is played back. */
export type ModelReply = { usage?: Usage; finish?: string; recorded?: boolean } & (
  | { ok: true; text: string }
  | { ok: false; failure: ModelFailure }
);

/** How a caller follows a call that takes time. */
export interface Watch {
  /** Ends the call. */
  signal: AbortSignal;
  /** A piece of the reply has come; the first one ends the wait for it. */
  heard(): void;
}

export interface LanguageModel {
  /** As written in the manifest, such as "offline" or "openai:gpt-x". */
  readonly name: string;
  /** True when a reply is a pure function of the request, so that it need not be recorded. */
  readonly pure: boolean;
  /**
   * True when each token is paid for, with money or with time: prompts then keep to their tighter budgets, and what a
   * rule can settle is not asked.
   */
  readonly frugal: boolean;
  ask(request: ModelRequest, watch?: Watch): Promise<ModelReply>;
}
