/**
 * A log becomes the state at any tick.
 *
 *     source ──events──▶ append ──▶ [keyframe 0 … keyframe k] ──at(t)──▶ state
 *
 * Invariants: events come in log order and whole ticks; a keyframe is a reference to an immutable state, so keeping
 * many is cheap; `at(t)` folds at most the events of one keyframe interval.
 */
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";

interface Keyframe {
  tick: number;
  /** Events folded into `state`. */
  events: number;
  state: VillageState;
}

/** Events between two keyframes, at most (a whole tick is never split). */
const interval = 400;

export class Timeline {
  readonly events: VillageEvent[] = [];
  /** The last complete tick; -1 = none. */
  end = -1;
  private readonly keyframes: Keyframe[];
  private live: VillageState;

  constructor(readonly world: World) {
    this.live = initialState(world);
    this.keyframes = [{ tick: -1, events: 0, state: this.live }];
  }

  /** Appends whole ticks; `tick` is the last complete one. Events at or before `end` are known already and passed over. */
  append(events: readonly VillageEvent[], tick: number): void {
    let batch: VillageEvent[] = [];
    for (const event of events) {
      if (event.t <= this.end) continue;
      if (batch.length >= interval && event.t !== batch[batch.length - 1]?.t) {
        this.fold(batch);
        batch = [];
      }
      batch.push(event);
    }
    this.fold(batch);
    this.end = Math.max(this.end, tick);
  }

  private fold(batch: readonly VillageEvent[]): void {
    if (batch.length === 0) return;
    for (const event of batch) this.events.push(event);
    this.live = reduce(this.live, batch);
    const last = this.keyframes[this.keyframes.length - 1] as Keyframe;
    if (this.events.length - last.events >= interval)
      this.keyframes.push({ tick: this.live.tick, events: this.events.length, state: this.live });
  }

  /** The state after all events up to and with `tick`. */
  at(tick: number): VillageState {
    if (tick >= this.live.tick) return this.live;
    const start = this.keyframes[lastIndex(this.keyframes, (k) => k.tick <= tick)] as Keyframe;
    return reduce(start.state, this.events.slice(start.events, this.countUntil(tick)));
  }

  /** How many events have t <= tick; the events after `tick` begin at that index. */
  countUntil(tick: number): number {
    return lastIndex(this.events, (e) => e.t <= tick) + 1;
  }
}

/** Index of the last item that fits, where all fitting items stand first; -1 when none does. */
function lastIndex<T>(items: readonly T[], fits: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
