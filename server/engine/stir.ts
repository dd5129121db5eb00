/**
 * Who has something to perceive at tick t: what happened at t-1 within the vision and in the same room or open
 * space, and whoever came into sight. Sleepers are not stirred.
 */
import { scopeOf, type VillageEvent } from "#village/event";
import { reach } from "#village/map";
import { isAsleep, type VillageState } from "#village/state";
import type { World } from "#village/world";
import type { Moved, Whereabouts } from "./whereabouts.ts";

/** Events that those nearby can see or hear. */
const visible = new Set<VillageEvent["type"]>([
  "walk.ended",
  "activity.began",
  "talk.opened",
  "talk.said",
  "object.changed",
  "villager.arrived",
]);

/** Events that the one to whom they happen has to take in at once. */
const ownAffairs = new Set<VillageEvent["type"]>(["talk.entered", "talk.exited", "intent.refused"]);

/** `whereabouts` stand at t-1; `moved` are those who took a step at t-1, with the cell they came from. */
export function stirred(
  world: World,
  state: VillageState,
  events: readonly VillageEvent[],
  whereabouts: Whereabouts,
  moved: readonly Moved[],
): Set<string> {
  const found = new Set<string>();
  const { vision } = world.scenario.mind;
  const add = (id: string): void => {
    const villager = state.villagers[id];
    if (villager?.present && !isAsleep(villager)) found.add(id);
  };
  for (const event of events) {
    if (event.type === "notice.posted") addReaders(world, event.data.place, whereabouts, add);
    else if (event.type === "voice.heard") add(event.data.villager);
    else if (ownAffairs.has(event.type)) add(event.by);
    else if (visible.has(event.type)) {
      const cell = placeOf(world, event, whereabouts);
      if (cell >= 0) for (const id of whereabouts.near(cell, vision)) add(id);
    }
  }
  for (const { id, from } of moved) addEncounters(world, id, from, whereabouts, add);
  return found;
}

/** A mover and those who have just come into each other's sight. */
function addEncounters(
  world: World,
  id: string,
  from: number,
  whereabouts: Whereabouts,
  add: (id: string) => void,
): void {
  const { vision } = world.scenario.mind;
  const cell = whereabouts.cell(id);
  for (const other of whereabouts.near(cell, vision)) {
    const otherCell = whereabouts.cell(other);
    const sawBefore =
      reach(world.map, from, otherCell) <= vision && world.map.roomAt[from] === world.map.roomAt[otherCell];
    if (other === id || sawBefore) continue;
    add(id);
    add(other);
  }
}

function addReaders(
  world: World,
  place: string | null,
  whereabouts: Whereabouts,
  add: (id: string) => void,
): void {
  for (const id of world.order) {
    const room = world.map.rooms[world.map.roomAt[whereabouts.cell(id)] ?? -1];
    if (place === null || room?.place === place) add(id);
  }
}

function placeOf(world: World, event: VillageEvent, whereabouts: Whereabouts): number {
  const scope = scopeOf(event);
  if (scope.kind === "object") {
    const object = world.map.objects[scope.id];
    return object ? (object.spots[0] ?? object.rect.y * world.map.width + object.rect.x) : -1;
  }
  return whereabouts.cell(scope.kind === "villager" ? scope.id : event.by);
}
