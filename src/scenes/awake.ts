/** Rooms in which somebody is awake: their lamps are lit when it is dark. */
import { roomAt } from "#village/map";
import { cellAt } from "#village/position";
import { isAsleep } from "#village/state";
import type { Moment } from "./moment.ts";

export function awakeRooms({ world, state, tick }: Moment): Set<string> {
  const rooms = new Set<string>();
  for (const id of world.order) {
    const villager = state.villagers[id];
    if (!villager?.present || isAsleep(villager)) continue;
    const room = roomAt(world.map, cellAt(world.map, villager, tick));
    if (room && room.kind !== "open") rooms.add(room.id);
  }
  return rooms;
}
