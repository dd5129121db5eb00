/**
 * Plan adherence: of the waking time spent on an activity at a place, while the plan named a place, the share in which
 * the two are the same place. Sampled once a game minute. Taken against the plan as it was made in the morning and as
 * it had been revised by then; the difference is what reality and other people changed.
 */
import { type HourBlock, isAsleep } from "../state.ts";
import type { World } from "../world.ts";
import { isMinute, type Metric, share } from "./metric.ts";

export interface Adherence {
  toMorningPlan: number | null;
  toRevisedPlan: number | null;
}

export function adherenceMetric(world: World): Metric<Adherence> {
  const morning = new Map<string, readonly HourBlock[]>();
  const kept = { morning: 0, revised: 0 };
  const planned = { morning: 0, revised: 0 };
  return {
    note: ({ tick, state, events }) => {
      for (const event of events) if (event.type === "day.planned") morning.set(event.by, event.data.blocks);
      if (!isMinute(world, tick)) return;
      for (const [id, villager] of Object.entries(state.villagers)) {
        const lived = isAsleep(villager) ? undefined : villager.activity?.place;
        const plans = { morning: morning.get(id), revised: villager.mind.plan?.blocks };
        for (const key of ["morning", "revised"] as const) {
          const wanted = plans[key]?.find((block) => block.from <= tick && tick < block.to)?.place;
          if (typeof lived !== "string" || typeof wanted !== "string") continue;
          planned[key]++;
          if (lived === wanted) kept[key]++;
        }
      }
    },
    result: () => ({
      toMorningPlan: share(kept.morning, planned.morning),
      toRevisedPlan: share(kept.revised, planned.revised),
    }),
  };
}
