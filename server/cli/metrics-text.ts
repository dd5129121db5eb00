/** The figures of a run as lines for the screen; lists in full are for --json. */
import type { Figures, ProbeFigures } from "#village/metrics/measure";
import type { World } from "#village/world";
import { momentText } from "./time-text.ts";
import type { Facts, Words } from "./words.ts";

export function figureLines(words: Words, world: World, figures: Figures): string[] {
  const say = (key: string, facts: Facts): string => words.say(`metrics.${key}`, facts);
  const { acquaintance, talks, reflections, adherence, promises, violations } = figures;
  const { repetition, activities, moments } = figures;
  const kinds = Object.entries(moments.kinds).map(([kind, count]) => `${kind} ${count}`);
  const from = momentText(world.calendar, moments.gaps.longestFrom ?? 0);
  return [
    ...figures.probes.flatMap((probe) => probeLines(words, world, probe)),
    say("acquaintance", ends(acquaintance)),
    say("talks", filled(talks)),
    say("reflections", { ...filled(reflections), valid: percent(reflections.validShare) }),
    say("adherence", {
      morning: percent(adherence.toMorningPlan),
      revised: percent(adherence.toRevisedPlan),
    }),
    say("promises", filled(promises)),
    say("violations", filled(violations)),
    say("repetition", filled({ times: 0, text: none, ...repetition, ...repetition.mostFrequent })),
    say("activities", filled(activities)),
    say("moments", {
      ...filled({ ...moments, ...moments.gaps }),
      kinds: kinds.join(", "),
      from,
      days: moments.kindsByDay.join(", "),
    }),
  ];
}

function probeLines(words: Words, world: World, probe: ProbeFigures): string[] {
  const { knowers, event } = probe;
  const lines = [
    words.say("metrics.probe", {
      title: probe.title,
      knowers: knowers.length,
      share: percent(probe.share),
      rooted: percent(probe.rooted),
    }),
  ];
  for (const { chain, since } of knowers) {
    const names = chain.map((id) => world.personas[id]?.name ?? id).join(" ← ");
    lines.push(words.say("metrics.knower", { time: momentText(world.calendar, since), names }));
  }
  if (event)
    lines.push(
      words.say("metrics.event", {
        told: event.told.length,
        planned: event.planned.length,
        came: event.came.length,
        share: percent(event.toldWhoCame),
      }),
    );
  return lines;
}

const none = "—";
const percent = (share: number | null): string =>
  share === null ? none : `${Math.round(share * 1000) / 10} %`;

/** Every number and text of some figures; what has none is a dash. */
const filled = (figures: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([key, value]) =>
      value === null ? [[key, none]] : typeof value === "object" ? [] : [[key, value]],
    ),
  );

const ends = ({ start, end }: Figures["acquaintance"]): Facts => ({
  ...{ density0: start.density ?? none, density1: end.density ?? none },
  ...{ reciprocity0: start.reciprocity ?? none, reciprocity1: end.reciprocity ?? none },
  ...{ clustering0: start.clustering ?? none, clustering1: end.clustering ?? none },
});
