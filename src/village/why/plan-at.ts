/** The plan of a villager as it stood at a tick, and when a block of it came in. */
import { type Chronicle, lastBy, type PlanEvent } from "../chronicle.ts";
import type { HourBlock } from "../state.ts";

export const planAt = (chronicle: Chronicle, by: string, tick: number): PlanEvent | undefined =>
  lastBy(chronicle.life(by).plans, tick, (event) => event.t);

/** The event that brought a block into the day, among those up to `tick`: the first from which on it stayed. */
export function originOf(
  chronicle: Chronicle,
  by: string,
  tick: number,
  block: HourBlock,
): PlanEvent | undefined {
  const plans = chronicle.life(by).plans.filter((event) => event.t <= tick);
  let origin: PlanEvent | undefined;
  for (let i = plans.length - 1; i >= 0; i--) {
    const event = plans[i] as PlanEvent;
    if (!event.data.blocks.some((other) => isSame(other, block))) break;
    origin = event;
    if (event.type === "day.planned") break;
  }
  return origin;
}

/** The same block, whatever another one laid over it has left of it. */
const isSame = (a: HourBlock, b: HourBlock): boolean =>
  a.text === b.text && a.place === b.place && a.from < b.to && b.from < a.to;
