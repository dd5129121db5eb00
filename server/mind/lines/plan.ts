/** Plans as lines: blocks of the day, and the spots where a block can be lived. */
import type { HourBlock } from "#village/state";
import { fill } from "../../language/pack.ts";
import type { Turn } from "../turn.ts";
import { isOpenAir, placeName, roomName } from "./place.ts";
import { clockAt } from "./time.ts";

/** "06:30-07:15: breakfast, at Ida's house." */
export function blockLine(turn: Turn, block: HourBlock): string {
  const { world, pack } = turn;
  const slots = { from: clockAt(world, block.from), to: clockAt(world, block.to), text: block.text };
  return block.place === null
    ? fill(pack.mind.block.lineNoPlace, slots)
    : fill(pack.mind.block.line, { ...slots, place: placeName(world, block.place) });
}

export const todayLines = (turn: Turn): string[] =>
  (turn.mind.plan?.blocks ?? []).filter((b) => b.to > turn.tick).map((block) => blockLine(turn, block));

export interface Spot {
  place: string;
  /** Full room id, or null where the rooms are not known. */
  room: string | null;
  kind: string | null;
}

/** What can be used at a place, as far as the villager knows it: each kind of object by room, each room last. */
export function spotsAt(turn: Turn, place: string): Spot[] {
  const known = turn.mind.places[place] ?? {};
  const rooms = Object.entries(known);
  if (rooms.length === 0) return [{ place, room: null, kind: null }];
  const things = rooms.flatMap(([room, kinds]) => kinds.map((kind) => ({ place, room, kind })));
  return [...things, ...rooms.map(([room]) => ({ place, room, kind: null }))];
}

export function spotLine(turn: Turn, spot: Spot): string {
  const { world, pack } = turn;
  const words = pack.mind.spot;
  const place = placeName(world, spot.place);
  const object = spot.kind === null ? null : pack.names.objects[spot.kind];
  const room = spot.room === null || isOpenAir(world, spot.place) ? null : roomName(pack, world, spot.room);
  if (room === null)
    return object == null ? fill(words.place, { place }) : fill(words.openObject, { place, object });
  return object == null ? fill(words.room, { place, room }) : fill(words.object, { place, room, object });
}
