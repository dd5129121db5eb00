/**
 * A day as it was planned beside the day as it was lived, up to a tick.
 *
 *     plan of the morning ┬─ still planned at that hour ─▶ kept · in part · passed over · now · ahead
 *                         ├─ planned for another hour now ─▶ moved
 *                         └─ planned no more ─▶ dropped, with the reason
 *     what came in since ─▶ added, with the reason
 *
 * A block is lived as long as a step of it is; less than `enough` of its time is only a part, nothing is passed over.
 */
import { type Chronicle, type Life, lastBy, type PlanEvent } from "./chronicle.ts";
import { ticksPerMinute } from "./clock.ts";
import { metDuring, staysOf } from "./conversation.ts";
import type { EventOf } from "./event.ts";
import type { Icon } from "./kinds.ts";
import type { HourBlock } from "./state.ts";

export type Outcome = "kept" | "part" | "passed" | "now" | "ahead" | "dropped";

export interface PlannedRow {
  block: HourBlock;
  outcome: Outcome;
  /** It was not in the plan of the morning. */
  added: boolean;
  /** The tick it was first planned for, when that was another hour. */
  movedFrom: number | null;
  /** Why the plan was changed here, in the villager's words; null when it was not, or when the day was planned anew. */
  reason: string | null;
  lived: Lived[];
}

/** What was done in the hours of a block. */
export interface Lived {
  kind: "act" | "talk";
  icon: Icon;
  text: string;
  from: number;
  /** Tick of its end; null while it lasts. */
  to: number | null;
  with: readonly string[];
}

/** Share of a block's hours from which it counts as kept. */
const enough = 0.3;
/** Minutes by which a block may begin otherwise and still not be moved. */
const slack = 15;
/** Of a block that another one was laid over, what is left in fewer minutes is nothing. */
const shortest = 3;

export function dayLived(chronicle: Chronicle, by: string, tick: number): PlannedRow[] {
  const plans = plansOfDay(chronicle.life(by), tick);
  const life = since(chronicle.life(by), plans[0]?.t ?? tick);
  const perMinute = ticksPerMinute(chronicle.world.calendar);
  const lasts = ({ from, to }: HourBlock): boolean => to - from >= shortest * perMinute;
  const has = (blocks: readonly HourBlock[], block: HourBlock): boolean =>
    blocks.some((one) => isSame(one, block) && lasts(one));
  const morning = plans[0]?.data.blocks ?? [];
  const final = finalBlocks(plans).filter(lasts);
  const rows = final.map((block): PlannedRow => {
    const first = morning.find((one) => isSame(one, block));
    const holds = (blocks: readonly HourBlock[]): boolean =>
      blocks.some((one) => isSame(one, block) && meets(one, block, slack * perMinute));
    const stayed = holds(morning);
    return {
      block,
      outcome: outcomeOf(life, block, tick),
      added: first === undefined,
      movedFrom: first && !stayed ? first.from : null,
      reason: stayed ? null : reasonOfChange(plans, holds),
      lived: livedWithin(life, block, tick, by),
    };
  });
  const dropped = morning
    .filter((block) => !has(final, block))
    .map((block): PlannedRow => {
      const reason = reasonOfChange(plans, (blocks) => !has(blocks, block));
      return { block, outcome: "dropped", added: false, movedFrom: null, reason, lived: [] };
    });
  return [...rows, ...dropped].sort((a, b) => a.block.from - b.block.from);
}

const meets = (a: HourBlock, b: HourBlock, slackTicks: number): boolean =>
  a.from < b.to + slackTicks && b.from < a.to + slackTicks;

/** What was done from a tick on; the plans and their steps stay whole. */
const since = (life: Life, tick: number): Life => ({
  ...life,
  acts: life.acts.filter(({ t }) => t >= tick),
  actEnds: life.actEnds.filter(({ t }) => t >= tick),
  talks: life.talks.filter(({ stays }) => stays.some(({ from }) => from >= tick)),
});

const isSame = (a: HourBlock, b: HourBlock): boolean => a.text === b.text && a.place === b.place;

/** The plans of the day that is being lived, from its first on. */
function plansOfDay({ plans }: Life, tick: number): PlanEvent[] {
  const known = plans.filter(({ t }) => t <= tick);
  const latest = known.findLast((event) => event.type === "day.planned");
  if (latest?.type !== "day.planned") return [];
  const first = known.findIndex(
    (event) => event.type === "day.planned" && event.data.day === latest.data.day,
  );
  return known.slice(first);
}

/** What was planned in the end, hour by hour: a day planned anew replaces what lay ahead of it. */
function finalBlocks(plans: readonly PlanEvent[]): HourBlock[] {
  const final: HourBlock[] = [];
  for (const [i, { data }] of plans.entries()) {
    const next = plans[i + 1];
    if (next?.type === "plan.revised") continue;
    const until = next?.t ?? Number.POSITIVE_INFINITY;
    const from = final[final.length - 1]?.to ?? Number.NEGATIVE_INFINITY;
    for (const block of data.blocks)
      if (block.from < until && block.to > from)
        final.push({ ...block, from: Math.max(from, block.from), to: Math.min(until, block.to) });
  }
  return final;
}

/** The reason of the first change after the morning that has what is asked for. */
function reasonOfChange(
  plans: readonly PlanEvent[],
  has: (blocks: readonly HourBlock[]) => boolean,
): string | null {
  const change = plans.slice(1).find(({ data }) => has(data.blocks));
  return change?.type === "plan.revised" ? change.data.reason : null;
}

function outcomeOf(life: Life, block: HourBlock, tick: number): Outcome {
  if (block.from > tick) return "ahead";
  if (tick < block.to) return "now";
  const lived = ticksLived(life, block);
  if (lived === 0) return "passed";
  return lived >= enough * (block.to - block.from) ? "kept" : "part";
}

/** Ticks within its hours in which a step of the block was lived. */
function ticksLived(life: Life, block: HourBlock): number {
  let sum = 0;
  for (const act of life.acts) {
    if (act.t >= block.to || act.data.step === null) continue;
    const end = Math.min(endOf(life, act) ?? block.to, block.to);
    if (end <= block.from || !isStepOf(life, act, block)) continue;
    sum += end - Math.max(act.t, block.from);
  }
  return sum;
}

function isStepOf(life: Life, act: EventOf<"activity.began">, block: HourBlock): boolean {
  const steps = lastBy(life.unfolded, act.t, ({ t }) => t);
  const plan = steps && lastBy(life.plans, steps.t, ({ t }) => t);
  const of = steps && plan?.data.blocks[steps.data.block];
  return of !== undefined && isSame(of, block);
}

const endOf = (life: Life, act: EventOf<"activity.began">): number | undefined =>
  life.actEnds.find(({ t }) => t > act.t)?.t;

/** Acts, each kind once, and talks within the hours of a block. */
function livedWithin(life: Life, { from, to }: HourBlock, tick: number, by: string): Lived[] {
  const within = (t: number): boolean => t >= from && t < to && t <= tick;
  const acts = life.acts
    .filter(({ t }) => within(t))
    .map((act): Lived => {
      const { icon, text } = act.data;
      return { kind: "act", icon, text, from: act.t, to: endOf(life, act) ?? null, with: [] };
    });
  const talks = life.talks.flatMap((talk) =>
    staysOf(talk, by, tick)
      .filter((stay) => within(stay.from))
      .map((stay): Lived => {
        const others = [...metDuring(talk, stay, tick).keys()];
        return { kind: "talk", icon: "talk", text: "", from: stay.from, to: stay.to, with: others };
      }),
  );
  return [...acts, ...talks].sort((a, b) => a.from - b.from);
}
