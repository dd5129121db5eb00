/**
 * What server and browser say to each other.
 *
 *     GET /api/runs                       → RunList
 *     GET /api/runs/:run                  → RunInfo
 *     GET /api/runs/:run/events?after=T   → the log's lines with t > T, as application/x-ndjson
 *     GET /api/runs/:run/thoughts/:id     → one thought (JSON), id URL-encoded
 *     GET /api/runs/:run/search?q=TEXT&limit=N → SearchReply
 *     WS  /api/runs/:run/live?after=T     → ServerMessage…, ClientMessage…
 */
import { z } from "zod";
import type { VillageEvent } from "./event.ts";
import type { Scenario } from "./scenario.ts";
import type { MemoryKind } from "./state.ts";

export const speeds = [0.5, 1, 2, 4, 8, 16, 32, 64, 128] as const;
export const defaultSpeed = 4;

export type RunPhase = "running" | "paused" | "resting" | "failed" | "ended";

/** The state of a served run. A replay of a saved run is always "ended". */
export interface RunStatus {
  /** All ticks up to and with this one are in the log. */
  tick: number;
  phase: RunPhase;
  /** Game speed of a live run: ticks a second. */
  speed: number;
  /** Why it failed: the text to show and what to do, in the server's language. */
  trouble?: { code: string; text: string };
}

export interface RunInfo {
  id: string;
  live: boolean;
  seed: number;
  model: string;
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
  { type: "events"; tick: number; events: VillageEvent[] } | { type: "status"; status: RunStatus };

export const clientMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("speed"), speed: z.number().min(0.5).max(128) }),
  z.strictObject({ type: z.literal("pause"), paused: z.boolean() }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;
