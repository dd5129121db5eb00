/**
 * What people do with their waking time, sampled once a game minute: how many different activities there are, how
 * diverse they are (Simpson's index: the chance that two minutes drawn at random show different activities; E. Simpson
 * 1949, Nature 163, 688), and the share of each icon in every hour of the day, with "talk" and "walk" taking
 * precedence over what is interrupted and "none" for nothing at all.
 */
import { timeAt } from "../clock.ts";
import { isAsleep, type VillagerState } from "../state.ts";
import type { World } from "../world.ts";
import { add, isMinute, type Metric, share } from "./metric.ts";

export interface ActivityFigures {
  /** Different activity texts in the run, and the mean of the same for each villager. */
  different: number;
  differentEach: number | null;
  diversity: number | null;
  /** Hour of the day (0 to 23) → what → share of all villagers' minutes in that hour, most first. */
  byHour: TimeUse;
  /** The same for each villager. */
  each: Record<string, TimeUse>;
}

type TimeUse = Record<string, Record<string, number | null>>;

export function activityMetric(world: World): Metric<ActivityFigures> {
  const minutes = new Map<string, number>();
  const each = new Map<string, Set<string>>();
  const hours: Hours = new Map();
  const own = new Map<string, Hours>(world.order.map((id) => [id, new Map()]));
  return {
    note: ({ tick, state }) => {
      if (!isMinute(world, tick)) return;
      const { hour } = timeAt(world.calendar, tick);
      for (const villager of Object.values(state.villagers)) {
        if (!villager.present) continue;
        for (const use of [hours, own.get(villager.id)]) if (use) addTo(use, hour, spentOn(villager));
        if (!villager.activity || isAsleep(villager)) continue;
        add(minutes, villager.activity.text);
        each.set(villager.id, (each.get(villager.id) ?? new Set()).add(villager.activity.text));
      }
    },
    result: () => ({
      different: minutes.size,
      differentEach: share(
        [...each.values()].reduce((sum, texts) => sum + texts.size, 0),
        each.size,
      ),
      diversity: simpson([...minutes.values()]),
      byHour: timeUse(hours),
      each: Object.fromEntries([...own].map(([id, use]) => [id, timeUse(use)])),
    }),
  };
}

/** Hour of the day → what → minutes. */
type Hours = Map<number, Map<string, number>>;

function addTo(hours: Hours, hour: number, what: string): void {
  const use = hours.get(hour) ?? new Map<string, number>();
  hours.set(hour, use);
  add(use, what);
}

const timeUse = (hours: Hours): TimeUse =>
  Object.fromEntries(
    [...hours].sort((a, b) => a[0] - b[0]).map(([hour, use]) => [String(hour), shares(use)]),
  );

function spentOn(villager: VillagerState): string {
  if (villager.talk !== null) return "talk";
  if (villager.walk) return "walk";
  return villager.activity?.icon ?? "none";
}

function simpson(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const same = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return share(all * (all - 1) - same, all * (all - 1));
}

function shares(use: ReadonlyMap<string, number>): Record<string, number | null> {
  const all = [...use.values()].reduce((sum, count) => sum + count, 0);
  return Object.fromEntries([...use].sort((a, b) => b[1] - a[1]).map(([what, n]) => [what, share(n, all)]));
}
