/**
 * Where four have gathered: a fourth joins a talk, or the number of those who stand awake in one room or open place
 * comes to four, not all of one household at home, when there have been fewer for an hour before.
 */
import { ticksPerMinute } from "../clock.ts";
import { type Room, roomAt } from "../map.ts";
import { cellAt } from "../position.ts";
import { isAsleep } from "../state.ts";
import type { World } from "../world.ts";
import { isMinute, type Metric } from "./metric.ts";
import type { Moment } from "./moment.ts";

const many = 4;
/** Game minutes with fewer after which four count anew. */
const apart = 60;

export function gatheringMetric(world: World): Metric<Moment[]> {
  const found: Moment[] = [];
  const homes = new Map(world.scenario.villagers.map(({ id, home }) => [id, home]));
  const lastMany = new Map<string, number>();
  return {
    note: ({ tick, before, state, events }) => {
      for (const event of events)
        if (event.type === "talk.joined" && before.talks[event.data.talk]?.members.length === many - 1)
          found.push({ t: event.t, kind: "four-gathered", by: event.by, about: null });
      if (!isMinute(world, tick)) return;
      const there = new Map<Room, string[]>();
      for (const villager of Object.values(state.villagers)) {
        if (!villager.present || villager.walk || isAsleep(villager)) continue;
        const room = roomAt(world.map, cellAt(world.map, villager, tick));
        if (room) there.set(room, [...(there.get(room) ?? []), villager.id]);
      }
      for (const [{ id: room, place }, ids] of there) {
        if (ids.length < many || ids.every((id) => homes.get(id) === place)) continue;
        const last = lastMany.get(room);
        lastMany.set(room, tick);
        if (last !== undefined && tick - last <= apart * ticksPerMinute(world.calendar)) continue;
        found.push({ t: tick, kind: "four-gathered", by: ids[ids.length - 1] ?? "", about: room });
      }
    },
    result: () => found,
  };
}
