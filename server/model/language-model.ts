/**
 * The port to a language model. A model gets numbered lines of plain text and returns raw text that should be JSON
 * of the asked schema; it keeps nothing between calls but caches that are pure functions of text.
 */
export const purposes = ["plan-day", "unfold", "react", "converse", "takeaway", "focal", "insights"] as const;
export type Purpose = (typeof purposes)[number];

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

export type FailureKind =
  | "authentication"
  | "quota"
  | "rate"
  | "time-out"
  | "connection"
  | "context-too-long"
  | "refused"
  | "unreadable"
  | "schema"
  | "empty"
  | "missing";

export interface ModelFailure {
  kind: FailureKind;
  detail: string;
}

export type ModelReply = { ok: true; text: string } | { ok: false; failure: ModelFailure };

export interface LanguageModel {
  /** As written in the manifest, such as "offline" or "openai:gpt-x". */
  readonly name: string;
  /** True when a reply is a pure function of the request, so that it need not be recorded. */
  readonly pure: boolean;
  ask(request: ModelRequest): Promise<ModelReply>;
}
