/**
 * Violations of the norms of the place, counted from positions and activities:
 * wall = a tick on a cell nobody may stand on · leap = a tick with a step to no neighbouring cell ·
 * crowd = a tick with an object held by more than can use it · closed = an activity begun in, or going on after the
 * closing of, a place or room that was closed to the villager (`mayEnter`).
 */
import { mayEnter } from "../access.ts";
import { objectKinds } from "../kinds.ts";
import { isWalkable, neighbours } from "../map.ts";
import { cellAt } from "../position.ts";
import type { Activity, VillageState } from "../state.ts";
import type { World } from "../world.ts";
import type { Metric, Step } from "./metric.ts";

export interface Violations {
  wall: number;
  leap: number;
  crowd: number;
  closed: number;
}

export function violationMetric(world: World): Metric<Violations> {
  const count = { wall: 0, leap: 0, crowd: 0, closed: 0 };
  const stood = new Map<string, number>();
  const noteBody = ({ tick, state }: Step, id: string): void => {
    const villager = state.villagers[id];
    if (!villager?.present) return;
    const cell = cellAt(world.map, villager, tick);
    const before = stood.get(id) ?? cell;
    stood.set(id, cell);
    if (!isWalkable(world.map, cell)) count.wall++;
    if (cell !== before && !neighbours(world.map, before).includes(cell)) count.leap++;
  };
  return {
    note: (step) => {
      for (const id of world.order) noteBody(step, id);
      count.crowd += crowded(world, step.state);
      for (const event of step.events) {
        if (event.type === "activity.began") {
          const { place, room } = event.data;
          if (place !== null && !mayEnter(world, event.by, place, room, event.t)) count.closed++;
        }
        const ended = event.type === "activity.ended" ? step.before.villagers[event.by]?.activity : undefined;
        if (ended && outstayed(world, event.by, ended, event.t)) count.closed++;
      }
    },
    result: () => count,
  };
}

const crowded = (world: World, state: VillageState): number =>
  Object.entries(state.objects).filter(
    ([id, object]) => object.users.length > (objectKinds[world.map.objects[id]?.kind ?? ""]?.users ?? 0),
  ).length;

/** Was let in, and was still there when it was closed to her. */
function outstayed(world: World, villager: string, { place, room, began }: Activity, ended: number): boolean {
  if (place === null) return false;
  const last = Math.max(began, ended - 1);
  return mayEnter(world, villager, place, room, began) && !mayEnter(world, villager, place, room, last);
}
