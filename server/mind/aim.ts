/** Where to live an action: an object of its kind in its room, a free one first, chosen by key so that the choice stays. */
import { objectKinds } from "#village/kinds";
import type { MapObject } from "#village/map";
import { bits } from "#village/random";
import type { PlannedAction, Refusal, Target } from "#village/state";
import type { World } from "#village/world";
import { furnitureOf } from "./furniture.ts";
import type { NextAction } from "./plan.ts";
import type { Turn } from "./turn.ts";

export type Aim = Target;

/** `refusal` names an object that was just refused; when there is no other, the action goes on in the room without one. */
export function aim(turn: Turn, { action, step }: NextAction, refusal?: Refusal): Aim {
  const { place, room } = action;
  const objects = ordered(turn, candidates(turn, action), step).filter((o) => o.id !== refusal?.object);
  const free = objects.filter((object) => isFree(turn, object));
  const here = free.find((object) => object.spots.includes(turn.percept.cell));
  const chosen = here ?? free[0];
  return { place, room: chosen?.room ?? room, object: chosen?.id ?? null };
}

export function isThere(turn: Turn, { place, room, object }: Aim): boolean {
  if (object !== null) return turn.world.map.objects[object]?.spots.includes(turn.percept.cell) ?? false;
  if (room !== null) return turn.percept.room === room;
  return place === null || turn.percept.place === place;
}

function candidates(turn: Turn, action: PlannedAction): readonly MapObject[] {
  const own = turn.percept.persona.bed;
  const all = objectsOf(turn.world, action);
  const bed = action.icon === "sleep" ? all.filter((object) => object.id === own) : [];
  return bed.length > 0 ? bed : all;
}

/** From a keyed start, so that villagers do not all want the same one, nor one villager always. */
function ordered(turn: Turn, objects: readonly MapObject[], step: number): MapObject[] {
  if (objects.length < 2) return [...objects];
  const { plan } = turn.mind;
  const start = bits(turn.tools.seed, turn.id, plan?.made ?? 0, plan?.block ?? 0, step) % objects.length;
  return [...objects.slice(start), ...objects.slice(0, start)];
}

/** As far as can be seen from here; an object out of sight may be free. */
function isFree(turn: Turn, { id, kind }: MapObject): boolean {
  const seen = turn.percept.objects.find((object) => object.id === id);
  if (!seen) return true;
  const others = seen.users.filter((user) => user !== turn.id);
  return others.length < (objectKinds[kind]?.users ?? 0);
}

function objectsOf(world: World, { place, room, kind }: PlannedAction): readonly MapObject[] {
  if (kind === null) return [];
  const { inRoom, inPlace } = furnitureOf(world);
  const near = room === null ? inPlace.get(place ?? "") : inRoom.get(room);
  return (near ?? []).filter((object) => object.kind === kind && object.spots.length > 0);
}
