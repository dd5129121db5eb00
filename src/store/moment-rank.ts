/** How much a moment is worth seeing beside others. Pure. */
import type { Moment, MomentKind } from "#village/metrics/moment";

// biome-ignore format: a table
const worth: Record<MomentKind, number> = {
  quarrel: 9, "secret-told": 8, "promise-broken": 7, "news-told": 6, refusal: 5, "promise-kept": 4,
  "four-gathered": 3, "promise-made": 3, "changed-mind": 2, "first-meeting": 1,
};

export const rankOf = ({ kind }: Moment): number => worth[kind];

/** How often one kind, and one villager, may be among the best. */
const most = { kind: 2, villager: 2 };

/** The best of some moments in the order of time: the rarest kinds first, of many kinds and many people. */
export function bestOf(moments: readonly Moment[], count: number): Moment[] {
  const best: Moment[] = [];
  const sorted = [...moments].sort((a, b) => rankOf(b) - rankOf(a) || b.t - a.t);
  for (const moment of sorted) {
    if (best.length === count) break;
    const alike = best.filter((other) => other.kind === moment.kind).length;
    const same = best.filter((other) => other.by === moment.by).length;
    if (alike < most.kind && same < most.villager) best.push(moment);
  }
  return best.sort((a, b) => a.t - b.t);
}
