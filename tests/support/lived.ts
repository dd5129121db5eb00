/** Folds happenings the way the engine does: written, read back, reduced. */
import type { Happening, VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import type { Asked, Intent } from "#village/intent";
import { trustLine, writeLine } from "#village/log-line";
import { reduce } from "#village/reduce";
import { resolve, type TickInput } from "#village/resolve";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";

export function numbered(happenings: readonly Happening[], tick: number): VillageEvent[] {
  const counts = new Map<string, number>();
  return happenings.map((h) => {
    const n = counts.get(h.by) ?? 0;
    counts.set(h.by, n + 1);
    return trustLine(writeLine(h, tick, n));
  });
}

/** A village that is told what to do, tick by tick. */
export class Told {
  state: VillageState;
  tick = 0;
  events: VillageEvent[] = [];

  constructor(readonly world: World) {
    this.state = initialState(world);
  }

  /** Lives one tick with the intents given; returns its events. */
  live(intents: Record<string, Intent> = {}, more: Partial<TickInput> = {}): VillageEvent[] {
    const asked: Asked[] = Object.entries(intents).map(([villager, intent]) => ({ villager, intent }));
    const input = { tick: this.tick, inputs: [], settling: this.world.order, minds: [], asked, ...more };
    const events = numbered(resolve(this.world, this.state, input), this.tick);
    this.state = reduce(this.state, events);
    this.events.push(...events);
    this.tick++;
    return events;
  }

  /** Lives ticks without intents until nobody walks. */
  arrive(): void {
    for (let i = 0; i < 200 && Object.values(this.state.villagers).some((v) => v.walk); i++) this.live();
  }
}
