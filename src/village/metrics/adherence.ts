/**
 * Plan adherence: the time-weighted overlap of planned and lived, sampled once a game minute over the waking time for
 * which the plan has a block. Sleep, planned or lived, is left out.
 *
 * On plan: she lives a step of the block that the plan has for this minute (the same text and place). Taken against the
 * plan as it was made in the morning and as it had been revised by then; the difference is what reality and other
 * people changed. `atPlace` asks less: whether she stands in the place that the revised plan names, whatever she does
 * there. The rest of the time goes to talks, to walking, to a block of another time, and to what no plan foresaw.
 */
import { roomAt } from "../map.ts";
import { cellAt } from "../position.ts";
import { type HourBlock, isAsleep, type VillagerState } from "../state.ts";
import type { World } from "../world.ts";
import { add, isMinute, type Metric, share } from "./metric.ts";

const uses = ["onPlan", "talking", "walking", "otherBlock", "unplanned"] as const;
type Use = (typeof uses)[number];

export interface Adherence {
  toMorningPlan: number | null;
  toRevisedPlan: number | null;
  atPlace: number | null;
  /** What waking time goes to, by the revised plan; the shares add up to 1. */
  time: Record<Use, number | null>;
}

export function adherenceMetric(world: World): Metric<Adherence> {
  const morning = new Map<string, readonly HourBlock[]>();
  const spent = new Map<Use, number>();
  const planned = { morning: 0, revised: 0, placed: 0 };
  const kept = { morning: 0, there: 0 };
  return {
    note: ({ tick, state, events }) => {
      for (const event of events) if (event.type === "day.planned") morning.set(event.by, event.data.blocks);
      if (!isMinute(world, tick)) return;
      for (const [id, villager] of Object.entries(state.villagers)) {
        if (!villager.present || isAsleep(villager)) continue;
        const lives = livedBlock(villager);
        const first = blockAt(morning.get(id), tick);
        if (first) {
          planned.morning++;
          if (isSame(lives, first)) kept.morning++;
        }
        const wanted = blockAt(villager.mind.plan?.blocks, tick);
        if (!wanted) continue;
        planned.revised++;
        add(spent, spentOn(villager, lives, wanted));
        if (wanted.place === null) continue;
        planned.placed++;
        if (roomAt(world.map, cellAt(world.map, villager, tick))?.place === wanted.place) kept.there++;
      }
    },
    result: () => ({
      toMorningPlan: share(kept.morning, planned.morning),
      toRevisedPlan: share(spent.get("onPlan") ?? 0, planned.revised),
      atPlace: share(kept.there, planned.placed),
      time: Object.fromEntries(
        uses.map((use) => [use, share(spent.get(use) ?? 0, planned.revised)]),
      ) as Adherence["time"],
    }),
  };
}

const blockAt = (blocks: readonly HourBlock[] | undefined, tick: number): HourBlock | undefined =>
  blocks?.find((block) => block.from <= tick && tick < block.to);

/** The block of which she lives a step at this moment. */
function livedBlock({ talk, walk, activity, mind }: VillagerState): HourBlock | undefined {
  if (talk !== null || walk || !activity || activity.step === null) return undefined;
  return mind.plan?.blocks[mind.plan.block];
}

const isSame = (a: HourBlock | undefined, b: HourBlock): boolean => a?.text === b.text && a.place === b.place;

function spentOn({ talk, walk }: VillagerState, lives: HourBlock | undefined, wanted: HourBlock): Use {
  if (talk !== null) return "talking";
  if (walk) return "walking";
  if (!lives) return "unplanned";
  return isSame(lives, wanted) ? "onPlan" : "otherBlock";
}
