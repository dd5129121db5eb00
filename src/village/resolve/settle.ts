/** Time passes: walks arrive and activities end, whether or not anybody thinks. */
import { walkEnd } from "../position.ts";
import type { Bench } from "./bench.ts";

/** Ends what is due for the villagers named; those with nothing due are passed over. */
export function settle(bench: Bench, ids: Iterable<string>): void {
  for (const id of ids) {
    const villager = bench.villager(id);
    if (!villager) continue;
    if (walkEnd(villager) <= bench.tick)
      bench.emit("walk.ended", id, { cell: bench.cell(id), arrived: true });
    if (villager.activity && villager.activity.until <= bench.tick) endActivity(bench, id, true);
  }
}

/** Ends an activity and gives its object back. */
export function endActivity(bench: Bench, id: string, done: boolean): void {
  const activity = bench.villager(id)?.activity;
  if (!activity) return;
  bench.emit("activity.ended", id, { done, step: activity.step });
  if (activity.object !== null) bench.emit("object.left", id, { object: activity.object });
}

/** Stops a walk where the villager stands now. */
export function stopWalk(bench: Bench, id: string): void {
  if (bench.villager(id)?.walk) bench.emit("walk.ended", id, { cell: bench.cell(id), arrived: false });
}

/** An object that nobody uses any more goes back to the state it has on the map. */
export function restoreObjects(bench: Bench, ids: Iterable<string>, by: (object: string) => string): void {
  for (const id of ids) {
    const object = bench.object(id);
    const rest = bench.world.map.objects[id]?.state ?? "";
    if (object.users.length === 0 && object.state !== rest)
      bench.emit("object.changed", by(id), { object: id, state: rest });
  }
}
