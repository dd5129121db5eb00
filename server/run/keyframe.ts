/**
 * Keyframes: derived snapshots, so that resuming and seeking need not fold from the start.
 *
 * Memories are append-only records of the log, so a keyframe leaves them out and holds the rest of the state with
 * the number of events before it. A keyframe that cannot be read is passed over; all may be deleted at any time.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { reduceMind } from "#village/reduce/mind";
import type { VillageState } from "#village/state";
import { type Vector, vectorOf } from "#village/vector";
import type { World } from "#village/world";
import type { Disk } from "./disk.ts";

/** Ticks between two keyframes: two game hours at the default tick. */
export const keyframeInterval = 720;

/** Of the state's own shape: raised when that changes, so that keyframes from before are passed over. */
const form = 2;

const frame = z.object({
  form: z.literal(form),
  tick: z.number().int(),
  /** Events folded into it. */
  events: z.number().int(),
  /** Bytes of the log those events fill. */
  bytes: z.number().int(),
  state: z.unknown(),
});
export type Keyframe = z.infer<typeof frame>;

const folderOf = (run: string): string => join(run, "keyframes");
const nameOf = (tick: number): string => `${String(tick).padStart(9, "0")}.json`;

export function writeKeyframe(
  disk: Disk,
  run: string,
  tick: number,
  events: number,
  bytes: number,
  state: VillageState,
): void {
  mkdirSync(folderOf(run), { recursive: true });
  const text = JSON.stringify({ form, tick, events, bytes, state }, (key, value) =>
    key === "memories" && isVector(value) ? null : value,
  );
  disk.replace(join(folderOf(run), nameOf(tick)), text);
}

const isVector = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "chunks" in value;

/** The newest readable keyframe that holds at most the first `events` events, as a state. */
export function readKeyframe(
  run: string,
  world: World,
  events: readonly VillageEvent[],
): { state: VillageState; events: number } | undefined {
  if (!existsSync(folderOf(run))) return undefined;
  for (const name of readdirSync(folderOf(run)).sort().reverse()) {
    if (!name.endsWith(".json")) continue;
    const found = parse(readFileSync(join(folderOf(run), name), "utf8"));
    if (found && found.events <= events.length)
      return { state: thaw(found, world, events), events: found.events };
  }
  return undefined;
}

/** Removes keyframes that lie past a cut of the log. */
export function dropKeyframes(run: string, fromTick: number): void {
  if (!existsSync(folderOf(run))) return;
  for (const name of readdirSync(folderOf(run)))
    if (name.endsWith(".json") && Number.parseInt(name, 10) >= fromTick) rmSync(join(folderOf(run), name));
}

function parse(text: string): Keyframe | undefined {
  try {
    return frame.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Fills the memories back in from the scenario and the log. */
export function thaw(keyframe: Keyframe, world: World, events: readonly VillageEvent[]): VillageState {
  const state = keyframe.state as VillageState;
  const minds = new Map(Object.values(initialState(world).villagers).map((v) => [v.id, v.mind]));
  for (const event of events.slice(0, keyframe.events)) {
    if (event.type !== "memory.made" && event.type !== "voice.heard") continue;
    const id = event.type === "voice.heard" ? event.data.villager : event.by;
    const mind = minds.get(id);
    if (mind) minds.set(id, reduceMind(mind, event));
  }
  const villagers: Record<string, VillageState["villagers"][string]> = {};
  for (const [id, villager] of Object.entries(state.villagers)) {
    const memories = minds.get(id)?.memories ?? vectorOf([]);
    const retrieved = villager.mind.retrieved as Vector<number>;
    villagers[id] = { ...villager, mind: { ...villager.mind, memories, retrieved } };
  }
  return { ...state, villagers };
}
