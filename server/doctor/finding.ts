/** What the doctor found, one matter at a time. */
import type { Problem } from "#village/errors";

/** In the order in which they are looked at; a `bad` server, key or model ends the examination of that model. */
export const checks = [
  "node",
  "cores",
  "memory",
  "packages",
  "offline",
  "server",
  "model",
  "answers",
  "thinking",
  "context",
  "pace",
  "day",
  "carries",
  "embedder",
] as const;
export type Check = (typeof checks)[number];

/** `good` fits; `note` fits, and there is something to know; `bad` does not fit. */
export type Outcome = "good" | "note" | "bad";

export interface Finding {
  check: Check;
  outcome: Outcome;
  /** The sentence of this finding, among those of its check. */
  says: string;
  facts: Readonly<Record<string, string | number>>;
  /** Why it does not fit, with a remedy. */
  problem?: Problem;
}

export const finding = (
  check: Check,
  outcome: Outcome,
  says: string,
  facts: Finding["facts"] = {},
  problem?: Problem,
): Finding => ({ check, outcome, says, facts, ...(problem ? { problem } : {}) });
