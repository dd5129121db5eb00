/** The figures of a run as lines for the screen; lists in full are for --json. */
import type { Figures, ProbeFigures } from "#village/metrics/measure";
import type { World } from "#village/world";
import { momentText } from "./time-text.ts";
import type { Facts, Words } from "./words.ts";

export function figureLines(words: Words, world: World, figures: Figures): string[] {
  const say = (key: string, facts: Facts): string => words.say(`metrics.${key}`, facts);
  const { acquaintance, talks, reflections, adherence, promises, violations } = figures;
  const { activities, moments, madeUp } = figures;
  const kinds = Object.entries(moments.kinds)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`);
  const from = momentText(world.calendar, moments.gaps.longestFrom ?? 0);
  return [
    ...figures.probes.flatMap((probe) => probeLines(words, world, probe)),
    say("acquaintance", ends(acquaintance)),
    say("talks", { ...filled(talks), ...filled(talks.adults) }),
    say("reflections", { ...filled(reflections), valid: percent(reflections.validShare) }),
    say("adherence", {
      morning: percent(adherence.toMorningPlan),
      revised: percent(adherence.toRevisedPlan),
      place: percent(adherence.atPlace),
      ...Object.fromEntries(Object.entries(adherence.time).map(([use, part]) => [use, percent(part)])),
    }),
    say("promises", filled(promises)),
    say("violations", filled(violations)),
    say("madeUp", { ...filled(madeUp), share: percent(madeUp.share) }),
    ...madeUp.offenders
      .slice(0, 5)
      .map(({ t, by, text }) =>
        say("offender", { time: momentText(world.calendar, t), name: world.personas[by]?.name ?? by, text }),
      ),
    ...repetitionLines(say, figures),
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
  const { knowers, event, hops, belief } = probe;
  const lines = [
    words.say("metrics.probe", {
      title: probe.title,
      knowers: knowers.length,
      share: percent(probe.share),
      rooted: percent(probe.rooted),
      told: percent(probe.talks.toldShare),
      touched: percent(probe.talks.touchedShare),
    }),
  ];
  for (const { chain, since } of knowers) {
    const names = chain.map((id) => world.personas[id]?.name ?? id).join(" ← ");
    lines.push(words.say("metrics.knower", { time: momentText(world.calendar, since), names }));
  }
  for (const { depth, hops: count, ...right } of hops.accuracy === null ? [] : hops.depths) {
    const facts = Object.fromEntries(Object.entries(right).map(([name, part]) => [name, percent(part)]));
    lines.push(words.say("metrics.hop", { depth, count, ...facts }));
  }
  if (belief.believers < belief.peak)
    lines.push(
      words.say("metrics.belief", {
        peak: belief.peak,
        time: momentText(world.calendar, belief.peakAt),
        believers: belief.believers,
      }),
    );
  if (event)
    lines.push(
      words.say("metrics.event", {
        told: event.told.length,
        planned: event.planned.length,
        came: event.came.length,
        share: percent(event.toldWhoCame),
      }),
    );
  if (event?.placebo)
    lines.push(
      words.say("metrics.placebo", {
        came: event.placebo.came.length,
        share: percent(event.placebo.toldWhoCame),
      }),
    );
  return lines;
}

function repetitionLines(say: (key: string, facts: Facts) => string, figures: Figures): string[] {
  const { repetition, actLoops, flaws } = figures;
  const { plain, masked, maskedSentences, saidAgain, loops } = repetition;
  const sameness = ({ count, unique, distinct, topShare, top }: typeof plain): Facts => ({
    ...{ count, unique: percent(unique), distinct: percent(distinct), share: percent(topShare) },
    ...{ times: top[0]?.times ?? none, text: top[0]?.text ?? none },
  });
  const shown = ({ examples }: { examples: string[] }): string => examples.slice(0, 3).join(" / ") || none;
  return [
    say("lines", { ...filled(repetition), ...sameness(plain) }),
    say("masked", sameness(masked)),
    say("sentences", sameness(maskedSentences)),
    say("saidAgain", filled(saidAgain)),
    ...saidAgain.worst.slice(0, 5).map((line) => say("worst", filled(line))),
    say("loops", { lines: loops.count, acts: actLoops.count }),
    ...[...loops.examples.slice(0, 2), ...actLoops.examples.slice(0, 2)].map(({ by, texts, times }) =>
      say("loop", { by: by.join(", "), times, texts: texts.join(" / ") }),
    ),
    say("distinct", filled(repetition)),
    say("flaws", {
      ...{ unfilled: flaws.unfilled.count, foreign: flaws.foreign.count },
      ...{ unfilledText: shown(flaws.unfilled), foreignText: shown(flaws.foreign) },
    }),
  ];
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
