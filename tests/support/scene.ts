/** One villager's percept in the tiny village, made by hand, and one thought about it. */

import type { EventData, EventType, Happening, VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";
import { createMind } from "../../server/mind/create-mind.ts";
import type { Mind, Outcome } from "../../server/mind/mind.ts";
import { perceiveWorld } from "../../server/mind/percept.ts";
import type { LanguageModel } from "../../server/model/language-model.ts";
import { englishEmbedder, englishPack } from "./minded.ts";
import { tinyWorld } from "./tiny-world.ts";

const pack = englishPack();
const embedder = englishEmbedder();

/** `spaced`: whether its language is written with spaces between words, as English is. */
export function mindOn(model: LanguageModel, spaced = true): Mind {
  const importance = { ...pack.mind.importance, whole: spaced };
  const words = { ...pack, mind: { ...pack.mind, importance } };
  return createMind({ model: () => model, embedder, pack: words, seed: 7 });
}

/** A state that is told what happened, and minds that think about it. */
export class Scene {
  state: VillageState;
  tick = 0;
  last: VillageEvent[] = [];
  readonly world: World;

  constructor(more: object = {}) {
    this.world = tinyWorld(more);
    this.state = initialState(this.world);
  }

  /** An event of this tick, to be folded by `pass`. */
  event<T extends EventType>(type: T, by: string, data: EventData<T>): VillageEvent {
    return { t: this.tick, n: this.last.length, by, type, data } as VillageEvent;
  }

  /** Folds what happened at this tick; the next tick begins. */
  pass(...events: VillageEvent[]): void {
    this.state = reduce(this.state, events);
    this.last = events;
    this.tick++;
  }

  async think(mind: Mind, villager: string): Promise<Outcome> {
    return mind.think(perceiveWorld(this.world, this.state, villager, this.tick, this.last));
  }
}

export const ofType = <T extends EventType>(
  events: readonly (Happening | VillageEvent)[],
  type: T,
): EventData<T>[] => events.filter((e) => e.type === type).map((e) => e.data as EventData<T>);

/** Something to be at in the west house until late. */
export const atSomething = (text = "reading"): EventData<"activity.began"> => ({
  text,
  icon: "read",
  place: "west",
  room: "west/room",
  object: null,
  until: 8000,
  step: null,
});

/** A day of nothing but work there. */
export const workDay = {
  day: 1,
  strokes: ["work"],
  blocks: [{ from: 0, to: 8000, text: "work", place: "west" }],
};
