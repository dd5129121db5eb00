/** A metric is folded over a run a tick at a time, and holds no more of it than its result needs. */
import { ticksPerMinute } from "../clock.ts";
import type { VillageEvent } from "../event.ts";
import type { VillageState } from "../state.ts";
import type { World } from "../world.ts";

export interface Step {
  tick: number;
  /** The state before and after the events of this tick. */
  before: VillageState;
  state: VillageState;
  /** The events of this tick in log order; often none. */
  events: readonly VillageEvent[];
}

export interface Metric<R> {
  note(step: Step): void;
  result(): R;
}

/** True once a game minute: often enough for shares of time. */
export const isMinute = (world: World, tick: number): boolean =>
  tick % Math.max(1, Math.round(ticksPerMinute(world.calendar))) === 0;

/** A quotient rounded to four places, mostly a share from 0 to 1; null where there is nothing to take a share of. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/** Adds to a count in a map. */
export const add = <K>(counts: Map<K, number>, key: K, by = 1): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);
