/**
 * Who is acquainted with whom, at the start and at the end.
 *
 * An arrow leads from a villager to whoever she holds a memory of having heard or spoken with; a relationship of the
 * scenario stands for such a memory. Acquainted: arrows both ways (DESIGN 4.6). Density: acquainted pairs over all
 * pairs. Reciprocity: arrows that are returned over all arrows. Clustering: the mean over villagers of the share of
 * pairs of her acquaintances who are acquainted themselves, 0 with fewer than two. Sources: density as in Park et al.
 * 2023 (arXiv 2304.03442, 7.1.2); clustering: Watts & Strogatz 1998, Nature 393, 440–442.
 */
import type { VillageEvent } from "../event.ts";
import type { World } from "../world.ts";
import { type Metric, share } from "./metric.ts";

export interface Web {
  pairs: number;
  density: number | null;
  reciprocity: number | null;
  clustering: number | null;
}

export interface Acquaintance {
  start: Web;
  end: Web;
}

type Arrows = ReadonlyMap<string, Set<string>>;

/** The arrows of the start, from each villager to those she knows of from the scenario. */
export const arrowsOf = (world: World): Arrows =>
  new Map(world.scenario.villagers.map((v) => [v.id, new Set(Object.keys(v.relationships))]));

/** Draws the arrow that an event makes; whom it leads to when it is a new one. */
export function draw(arrows: Arrows, event: VillageEvent): string | undefined {
  if (event.type !== "memory.made" || event.data.kind !== "utterance") return undefined;
  const { speaker, subject } = event.data;
  const other = speaker === event.by ? subject : speaker;
  const mine = arrows.get(event.by);
  if (other === null || other === event.by || !mine || mine.has(other)) return undefined;
  mine.add(other);
  return other;
}

export function acquaintanceMetric(world: World): Metric<Acquaintance> {
  const arrows = arrowsOf(world);
  const start = webOf(world.order, arrows);
  return {
    note: ({ events }) => {
      for (const event of events) draw(arrows, event);
    },
    result: () => ({ start, end: webOf(world.order, arrows) }),
  };
}

export function webOf(ids: readonly string[], arrows: Arrows): Web {
  const leads = (a: string, b: string): boolean => arrows.get(a)?.has(b) ?? false;
  const acquainted = (a: string, b: string): boolean => leads(a, b) && leads(b, a);
  const count = (pairs: [string, string][], holds: (a: string, b: string) => boolean): number =>
    pairs.filter(([a, b]) => holds(a, b)).length;
  const all = pairsOf(ids);
  const pairs = count(all, acquainted);
  const single = count(all, (a, b) => leads(a, b) !== leads(b, a));
  const local = ids.map((id) => {
    const near = pairsOf(ids.filter((other) => other !== id && acquainted(id, other)));
    return near.length === 0 ? 0 : count(near, acquainted) / near.length;
  });
  return {
    pairs,
    density: share(pairs, all.length),
    reciprocity: share(2 * pairs, 2 * pairs + single),
    clustering: share(
      local.reduce((sum, value) => sum + value, 0),
      ids.length,
    ),
  };
}

const pairsOf = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
