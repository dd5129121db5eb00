/** What upsets the day so much that it has to be planned anew from now on. */
import { lookUp } from "#village/table";
import { noteAt } from "../cooldown.ts";
import type { Turn } from "../turn.ts";

const key = "anew/";

/** The rest of the day will be planned anew before the next action. */
export function wantPlan(turn: Turn): void {
  noteAt(turn, key);
}

export const wantsPlan = ({ mind }: Turn): boolean =>
  (lookUp(mind.seen, key)?.t ?? -1) > (mind.plan?.made ?? -1);
