/**
 * What server and browser say to each other.
 *
 *     GET /api/runs                       → RunList
 *     GET /api/runs/:run                  → RunInfo
 *     GET /api/runs/:run/events?after=T   → the log's lines with t > T, as application/x-ndjson
 *     GET /api/runs/:run/thoughts/:id     → ThoughtReply, id URL-encoded
 *     GET /api/runs/:run/search?q=TEXT&limit=N → SearchReply
 *     POST /api/runs/:run/inputs          → an input from outside, taken at the tick it gives; hosts only
 *     WS  /api/runs/:run/live?after=T     → ServerMessage…, ClientMessage…
 *
 * A shared village asks for a key: `Authorization: Bearer KEY`, and where a browser sets no headers, the WebSocket
 * protocol `keyProtocol(KEY)` beside `liveProtocol`. What is refused is told as { code }.
 */
import { z } from "zod";
import type { VillageEvent } from "./event.ts";
import type { Purpose } from "./purposes.ts";
import type { Scenario } from "./scenario.ts";
import type { MemoryKind } from "./state.ts";

export const speeds = [0.5, 1, 2, 4, 8, 16, 32, 64, 128] as const;
export const defaultSpeed = 4;
/** Ticks a second, at least, while all sleep. */
export const nightSpeed = 128;

/** Ticks that a live village is ahead of the foremost host who watches its present, at most. */
export const mostAhead = 6;

/** What whoever asks may do: a host everything; a viewer follows, scrubs and reads. */
export type Role = "host" | "viewer";

export const liveProtocol = "hamlet";
export const keyProtocol = (key: string): string => `key.${key}`;

export type RunPhase = "running" | "paused" | "resting" | "failed" | "ended";

/** The state of a served run. A replay of a saved run is always "ended". */
export interface RunStatus {
  /** All ticks up to and with this one are in the log. */
  tick: number;
  phase: RunPhase;
  /** Game speed of a live run: ticks a second. */
  speed: number;
  /** Why it failed. */
  trouble?: Trouble;
  /** Thoughts of models on servers that are under way. */
  thinking?: Thinking[];
  /** What models on servers came to, over the whole run; absent where none is asked. */
  spent?: Spent;
}

/** A failure that stopped the village. */
export interface Trouble {
  /** In the catalogue of errors. */
  code: string;
  /** Whose thought failed; null when it was no thought. */
  villager: string | null;
  /** By language: what happened, and what to do. */
  told: Record<string, { cause: string; remedy: string }>;
}

export interface Thinking {
  villager: string;
  purpose: Purpose;
  model: string;
  /** Since it began. */
  seconds: number;
  /** It failed, and waits so many seconds to be tried again. */
  retry?: { code: string; seconds: number };
}

export interface Spent {
  calls: number;
  tokens: number;
  /** US dollars, as far as prices are known. */
  usd: number;
  /** Calls whose price is not known. */
  unpriced: number;
  budget: { usd?: number; tokens?: number };
}

export interface RunInfo {
  id: string;
  live: boolean;
  seed: number;
  model: string;
  /** Every model that may be asked, the run's own first. */
  models: string[];
  /** What the one who asks may do. */
  role: Role;
  /** Key and address of the links that viewers get; null when the village is not shared. */
  share: { key: string; base: string } | null;
  scenario: Scenario;
  /** The scenario's map.tmj, as it stands. */
  map: unknown;
  status: RunStatus;
}

export interface RunList {
  runs: { id: string; name: string; live: boolean }[];
  /** The run to show first. */
  current: string;
}

/** One decision, as thoughts.jsonl has it. */
export interface ThoughtReply {
  /** "tick/villager/purpose/ordinal" */
  id: string;
  tick: number;
  villager: string;
  purpose: string;
  because: string;
  sections: { name: string; tokens: number; lines: string[] }[];
  /** What came to mind, by index, with its scores; each an integer scaled by 1e6. */
  retrieved: { memory: number; recency: number; importance: number; relevance: number; score: number }[];
  reply: string;
  /** What had to be mended before the reply could be read. */
  repairs: string[];
  agreement?: { votes: number; same: number };
  /** The model that was to think. */
  model: string;
  /** The requests that were sent, in order; none for a model that needs none. */
  calls: ThoughtCall[];
}

export interface ThoughtCall {
  model: string;
  /** Tokens. */
  prompt: number;
  cached: number;
  reply: number;
  seconds: number;
  /** null where the price is not known. */
  usd: number | null;
  outcome: string;
}

const searched = z.object({
  q: z.string().trim().min(1).max(1000),
  limit: z.coerce.number().int().min(1).max(100).default(10),
});

/** Reads the query of a search; undefined when it asks for nothing, or for too much. */
export const searchQuery = (query: unknown): z.infer<typeof searched> | undefined =>
  searched.safeParse(query).data;

/** What was found by meaning, best first. */
export interface SearchReply {
  query: string;
  hits: SearchHit[];
}

export interface SearchHit {
  run: string;
  /** Who remembers it, or who said it; the id, and the name to show. */
  villager: string;
  name: string;
  tick: number;
  /** "day D HH:MM" */
  time: string;
  /** The place's id and the name to show; null when it has none. */
  place: string | null;
  placeName: string | null;
  /** A kind of memory, or a line of a talk. */
  kind: MemoryKind | "line";
  /** Cosine of query and text, above 0 and at most 1. */
  score: number;
  text: string;
  /** Names of the others who remember these words. */
  heldBy: string[];
}

export type ServerMessage =
  /** Whole ticks, in log order; `tick` is the last complete one, also when nothing happened. */
  | { type: "events"; tick: number; events: readonly VillageEvent[] }
  | { type: "status"; status: RunStatus }
  /** What was asked is not for a viewer. */
  | { type: "refused"; code: string };

export const clientMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("speed"), speed: z.number().min(0.5).max(128) }),
  z.strictObject({ type: z.literal("pause"), paused: z.boolean() }),
  /** The tick shown to one who watches the present; null when one looks elsewhere. */
  z.strictObject({ type: z.literal("at"), tick: z.number().int().min(0).nullable() }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;
