/** An act lives a step of the plan, or is a pause; a walk leads to what the plan has next. */
import { type Chronicle, lastBy } from "../chronicle.ts";
import type { EventOf } from "../event.ts";
import type { HourBlock } from "../state.ts";
import type { Link, LinkOf } from "./link.ts";
import { planAt } from "./plan-at.ts";

export const actLink = ({ by, t, data: { text, place } }: EventOf<"activity.began">): Link => ({
  ...{ kind: "act", by, t, thought: null, text, place },
});

export const walkLink = ({ by, t, data: { place } }: EventOf<"walk.began">): Link => ({
  ...{ kind: "walk", by, t, thought: null, text: "", place },
});

export function causeOfAct(chronicle: Chronicle, { by, t }: LinkOf<"act">): Link {
  const { acts, unfolded } = chronicle.life(by);
  const act = lastBy(acts, t, (event) => event.t);
  const steps = lastBy(unfolded, t, (event) => event.t);
  if (!act || act.data.step === null || !steps) return rule(by, t, "pause");
  const block = planAt(chronicle, by, steps.t)?.data.blocks[steps.data.block];
  return block ? blockLink(by, t, block, steps.thought ?? null) : rule(by, t, "pause");
}

/** The plan of the moment, or the next one that leads to where the walk does. */
export function causeOfWalk(chronicle: Chronicle, { by, t, place }: LinkOf<"walk">): Link {
  const ahead = (planAt(chronicle, by, t)?.data.blocks ?? []).filter((block) => block.to > t);
  const block = ahead[0]?.place === place ? ahead[0] : undefined;
  if (!block) return rule(by, t, "pause");
  const steps = lastBy(chronicle.life(by).unfolded, t, (event) => event.t);
  return blockLink(by, t, block, steps?.thought ?? null);
}

export const blockLink = (by: string, t: number, block: HourBlock, thought: string | null): Link => ({
  ...{ kind: "block", by, t, thought, text: block.text, place: block.place, block },
});

export const rule = (by: string, t: number, name: LinkOf<"rule">["rule"], text = ""): Link => ({
  ...{ kind: "rule", by, t, thought: null, text, place: null, rule: name },
});
