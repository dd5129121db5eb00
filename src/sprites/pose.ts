/** What a villager's state looks like: pose, the way it faces, and where exactly on its cell it stands. Pure. */
import { type MapObject, type VillageMap, xOf, yOf } from "#village/map";
import { isAsleep, type VillagerState, type VillageState } from "#village/state";
import { tile } from "./ground.ts";

export type Facing = "down" | "up" | "left" | "right";
export type Pose = "idle" | "walk" | "carry" | "sit" | "sleep" | "talk" | "work";

export interface Stance {
  pose: Pose;
  facing: Facing;
  /** Shift from the middle of the lower edge of the cell, in px. */
  dx: number;
  dy: number;
  /** Added to the foot line when sorting, in px. */
  lift: number;
}

/** Kinds one sits on. */
export const seats: ReadonlySet<string> = new Set([
  "chair",
  "stool",
  "bench",
  "sofa",
  "armchair",
  "pew",
  "school-desk",
  "log",
  "swing",
]);
const beds: ReadonlySet<string> = new Set(["bed", "double-bed", "cot", "exam-bed"]);
/** What is done standing still, even beside a thing one uses. */
const stillIcons: ReadonlySet<string> = new Set([
  "watch",
  "think",
  "rest",
  "wait",
  "plan",
  "pray",
  "sing",
  "learn",
]);
/** Feet stand this far above the lower edge of the cell. */
const stand = -2;
/** Ticks for which the one who spoke last is drawn speaking. */
const speaking = 3;

/** The stance of a villager who does not walk, standing on `cell`; `before` is the way it faced last. */
export function stanceOf(
  map: VillageMap,
  state: VillageState,
  villager: VillagerState,
  cell: number,
  tick: number,
  before: Facing,
): Stance {
  const object = usedBy(map, villager, cell);
  const kind = object?.kind ?? "";
  if (object && beds.has(kind) && (isAsleep(villager) || kind !== "exam-bed"))
    return lying(object, map, cell);
  const talk = villager.talk === null ? undefined : state.talks[villager.talk];
  const partner = talk && partnerCell(map, state, talk.members, villager.id, lastSpeaker(talk.lines));
  const last = talk?.lines[talk.lines.length - 1];
  const speaks = last?.by === villager.id && tick - last.t <= speaking;
  if (object && seats.has(kind)) return seated(object, speaks);
  const plain = { dx: 0, dy: stand, lift: 0 };
  if (talk) {
    const facing = partner === undefined ? before : toward(map, cell, partner, before);
    return { pose: speaks ? "talk" : "idle", facing, ...plain };
  }
  if (!object || !villager.activity) {
    const sings = villager.activity?.icon === "sing" || villager.activity?.icon === "music";
    return { pose: sings ? "talk" : "idle", facing: sings ? "down" : before, ...plain };
  }
  const facing = towardObject(map, cell, object, before);
  return { pose: stillIcons.has(villager.activity.icon) ? "idle" : "work", facing, ...plain };
}

/** The object a villager is busy with, if it stands at it. */
function usedBy(map: VillageMap, villager: VillagerState, cell: number): MapObject | undefined {
  const id = villager.activity?.object;
  const object = id === null || id === undefined ? undefined : map.objects[id];
  return object?.spots.includes(cell) ? object : undefined;
}

/** In bed: the head lies on the pillow at the upper end, in the half of the bed that the cell belongs to. */
function lying(object: MapObject, map: VillageMap, cell: number): Stance {
  const { rect } = object;
  const bottom = (rect.y + rect.h) * tile;
  const dy = bottom - (rect.h === 1 ? 0 : 8) - (yOf(map, cell) + 1) * tile;
  return { pose: "sleep", facing: "down", dx: 0, dy, lift: bottom + 1 - (yOf(map, cell) + 1) * tile - dy };
}

/** Seen from behind, the back of the seat covers the sitter. */
function seated(object: MapObject, speaks: boolean): Stance {
  const facing = object.kind === "school-desk" || object.kind === "pew" ? "up" : (object.facing as Facing);
  const dy = facing === "up" ? -3 : -4;
  return { pose: speaks ? "talk" : "sit", facing, dx: 0, dy, lift: (facing === "up" ? -1 : 1) - dy };
}

const lastSpeaker = (lines: readonly { by: string }[]): string | undefined => lines[lines.length - 1]?.by;

/** Where the one stands whom a villager looks at in a talk: the speaker, or for the speaker its nearest listener. */
function partnerCell(
  map: VillageMap,
  state: VillageState,
  members: readonly string[],
  self: string,
  speaker: string | undefined,
): number | undefined {
  if (speaker !== undefined && speaker !== self) return state.villagers[speaker]?.cell;
  const own = state.villagers[self]?.cell ?? 0;
  let best: number | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const member of members) {
    const cell = state.villagers[member]?.cell;
    if (member === self || cell === undefined) continue;
    const distance = Math.abs(xOf(map, cell) - xOf(map, own)) + Math.abs(yOf(map, cell) - yOf(map, own));
    if (distance < nearest) [best, nearest] = [cell, distance];
  }
  return best;
}

/** The way to face to look from one cell at another. */
export function toward(map: VillageMap, from: number, to: number, before: Facing): Facing {
  const dx = xOf(map, to) - xOf(map, from);
  const dy = yOf(map, to) - yOf(map, from);
  if (dx === 0 && dy === 0) return before;
  if (Math.abs(dx) >= Math.abs(dy)) return dx > 0 ? "right" : "left";
  return dy > 0 ? "down" : "up";
}

function towardObject(map: VillageMap, cell: number, object: MapObject, before: Facing): Facing {
  const [x, y] = [xOf(map, cell), yOf(map, cell)];
  const { rect } = object;
  if (x < rect.x) return "right";
  if (x >= rect.x + rect.w) return "left";
  if (y < rect.y) return "down";
  if (y >= rect.y + rect.h) return "up";
  return before;
}
