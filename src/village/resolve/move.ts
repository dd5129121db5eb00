/** Walking to a target and beginning an activity there. */
import { mayEnter, mustLeaveAt } from "../access.ts";
import type { Intent } from "../intent.ts";
import { objectKinds } from "../kinds.ts";
import { isWalkable, roomAt, roomById } from "../map.ts";
import { unreachable } from "../path.ts";
import { cellAt } from "../position.ts";
import { bits } from "../random.ts";
import type { RefusalReason, Target } from "../state.ts";
import type { Bench } from "./bench.ts";
import { endActivity, stopWalk } from "./settle.ts";

type Walk = Extract<Intent, { do: "walk" }>;
type Begin = Extract<Intent, { do: "begin" }>;

export function walk(bench: Bench, id: string, intent: Walk, thought?: string): void {
  const target = targetOf(intent);
  const allowed = enterable(bench, id, target);
  if (allowed) return refuse(bench, id, "walk", allowed, target, thought);
  const from = bench.cell(id);
  const goal = goalCell(bench, id, target);
  const path = goal === undefined ? undefined : bench.world.paths.find(from, goal);
  if (path === undefined) return refuse(bench, id, "walk", "no-way", target, thought);
  stopWalk(bench, id);
  endActivity(bench, id, false);
  bench.emit("walk.began", id, { path, ...target }, thought);
}

export function begin(bench: Bench, id: string, intent: Begin, thought?: string): void {
  const target = targetOf(intent);
  const allowed = enterable(bench, id, target);
  if (allowed) return refuse(bench, id, "begin", allowed, target, thought);
  const { object } = intent;
  const users = bench.object(object ?? "").users;
  if (object !== null) {
    const seats = objectKinds[bench.world.map.objects[object]?.kind ?? ""]?.users ?? 0;
    if (!users.includes(id) && users.length >= seats)
      return refuse(bench, id, "begin", "taken", target, thought);
    if (!bench.world.map.objects[object]?.spots.includes(bench.cell(id)))
      return refuse(bench, id, "begin", "away", target, thought);
  }
  stopWalk(bench, id);
  endActivity(bench, id, false);
  if (object !== null) bench.emit("object.taken", id, { object });
  if (object !== null && intent.state !== null && bench.object(object).state !== intent.state)
    bench.emit("object.changed", id, { object, state: intent.state });
  const until = Math.max(bench.tick + 1, Math.min(intent.until, closing(bench, id)));
  const { text, icon, step } = intent;
  bench.emit("activity.began", id, { text, icon, ...target, until, step }, thought);
}

export function refuse(
  bench: Bench,
  id: string,
  intent: string,
  reason: RefusalReason,
  target: Target,
  thought?: string,
): void {
  bench.emit("intent.refused", id, { intent, reason, ...target }, thought);
}

export const nowhere: Target = { place: null, room: null, object: null };

const targetOf = ({ place, room, object }: Target): Target => ({ place, room, object });

/** Why the villager may not go there; undefined when it may. */
function enterable(bench: Bench, id: string, target: Target): RefusalReason | undefined {
  const { map, personas } = bench.world;
  const object = target.object === null ? undefined : map.objects[target.object];
  if (target.object !== null && !object) return "unknown";
  const room = target.room ?? object?.room ?? null;
  const place = target.place ?? object?.place ?? null;
  if ((place !== null && !map.places[place]) || (room !== null && !roomById(map, room))) return "unknown";
  if (!personas[id]) return "unknown";
  if (place !== null && !mayEnter(bench.world, id, place, room, bench.tick)) return "closed";
  return room !== null && isFull(bench, id, room) ? "full" : undefined;
}

/** A room for a few is full when as many others stand in it or are on their way there. */
function isFull(bench: Bench, id: string, roomId: string): boolean {
  const holds = roomById(bench.world.map, roomId)?.holds ?? 0;
  if (holds === 0) return false;
  const others = bench.world.order.filter((other) => {
    const villager = bench.villager(other);
    if (other === id || !villager?.present) return false;
    return villager.walk
      ? villager.walk.target.room === roomId
      : roomAt(bench.world.map, bench.cell(other))?.id === roomId;
  });
  return others.length >= holds;
}

const closing = (bench: Bench, id: string): number => {
  const room = roomAt(bench.world.map, bench.cell(id));
  return room ? mustLeaveAt(bench.world, id, room.place, room.id, bench.tick) : Number.POSITIVE_INFINITY;
};

/** The cell to walk to: a free spot of the object, or a free cell of the room or place, chosen by the keyed random. */
function goalCell(bench: Bench, id: string, target: Target): number | undefined {
  const { map, seed } = bench.world;
  const from = bench.cell(id);
  const taken = takenCells(bench, id, target);
  const reachable = (cell: number): boolean => bench.world.paths.cost(from, cell) !== unreachable;
  if (target.object !== null) {
    const spots = map.objects[target.object]?.spots ?? [];
    return spots.find((cell) => !taken.has(cell) && reachable(cell)) ?? spots[0];
  }
  const rooms = target.room === null ? (map.places[target.place ?? ""]?.rooms ?? []) : [target.room];
  const cells = rooms
    .flatMap((room) => roomById(map, room)?.cells ?? [])
    .filter((cell) => isWalkable(map, cell));
  const start = bits(seed, bench.tick, id, "goal") % Math.max(1, cells.length);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[(start + i) % cells.length] as number;
    if (!taken.has(cell) && reachable(cell)) return cell;
  }
  return cells[start];
}

/** Cells that others stand on, or walk to for the same target. */
function takenCells(bench: Bench, id: string, target: Target): Set<number> {
  const cells = new Set<number>();
  for (const other of bench.world.order) {
    const villager = bench.villager(other);
    if (other === id || !villager?.present) continue;
    const walk = villager.walk;
    if (walk === null) cells.add(villager.cell);
    else if (walk.target.place === target.place || walk.target.object === target.object)
      cells.add(cellAt(bench.world.map, villager, Number.POSITIVE_INFINITY));
  }
  return cells;
}
