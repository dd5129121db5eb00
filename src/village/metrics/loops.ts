/**
 * Loops: sequences that come back.
 *
 * Of lines: a run of two or more lines of a talk, compared masked and without mere greetings, that has been said in
 * the same order by the same speakers in an earlier place (another talk, or earlier in this one). Each longest run
 * counts once.
 * Of acts: a sequence of two or more different activities that a villager lives three times or more in direct
 * succession within a day (kneading, baking, kneading, baking, kneading, baking). An activity taken up again after a
 * talk counts as one. Source of the idea: tandem repeats, D. Gusfield 1997, "Algorithms on Strings, Trees, and
 * Sequences", 7.11.1. Three rounds, since to do a thing twice is no loop.
 */
import { timeAt } from "../clock.ts";
import type { World } from "../world.ts";
import { add, type Metric } from "./metric.ts";
import type { SpokenLine } from "./spoken.ts";

/** The longest sequence of acts looked for. */
const longestRound = 6;
const rounds = 3;
const listed = 20;

export interface Loop {
  t: number;
  /** Whose lines or acts. */
  by: string[];
  texts: string[];
  /** How often in a row, for acts; how often until now, for lines. */
  times: number;
}

export interface Loops {
  count: number;
  examples: Loop[];
}

export const loopsOf = (loops: readonly Loop[]): Loops => ({
  count: loops.length,
  examples: [...loops].sort((a, b) => b.texts.length - a.texts.length || b.times - a.times).slice(0, listed),
});

export function lineLoops(lines: readonly SpokenLine[]): Loop[] {
  const talks = new Map<string, SpokenLine[]>();
  for (const line of lines) if (!line.greeting) talks.set(line.talk, [...(talks.get(line.talk) ?? []), line]);
  const times = new Map<string, number>();
  const loops: Loop[] = [];
  const pairOf = (a: SpokenLine, b: SpokenLine): string => JSON.stringify([a.by, a.masked, b.by, b.masked]);
  for (const said of talks.values()) {
    let run: SpokenLine[] = [];
    const end = (): void => {
      const [first, second] = run;
      if (first && second)
        loops.push({
          t: first.t,
          by: [...new Set(run.map((line) => line.by))],
          texts: run.map((line) => line.text),
          times: times.get(pairOf(first, second)) ?? 1,
        });
      run = [];
    };
    for (const [i, line] of said.entries()) {
      const last = said[i - 1];
      if (!last) continue;
      const pair = pairOf(last, line);
      const again = times.has(pair);
      add(times, pair);
      if (!again) end();
      else if (run.length === 0) run = [last, line];
      else run.push(line);
    }
    end();
  }
  return loops;
}

export function actLoopMetric(world: World): Metric<Loop[]> {
  const days = new Map<string, { t: number; text: string }[]>();
  return {
    note: ({ events }) => {
      for (const event of events) {
        if (event.type !== "activity.began") continue;
        const key = `${event.by}/${timeAt(world.calendar, event.t).day}`;
        const acts = days.get(key) ?? [];
        days.set(key, acts);
        if (acts[acts.length - 1]?.text !== event.data.text) acts.push({ t: event.t, text: event.data.text });
      }
    },
    result: () => [...days].flatMap(([key, acts]) => actLoops(key.split("/")[0] ?? "", acts)),
  };
}

function actLoops(by: string, acts: readonly { t: number; text: string }[]): Loop[] {
  const loops: Loop[] = [];
  for (let at = 0; at < acts.length; at++)
    for (let size = 2; size <= longestRound; size++) {
      let end = at + size;
      while (end < acts.length && acts[end]?.text === acts[end - size]?.text) end++;
      const times = Math.floor((end - at) / size);
      if (times < rounds) continue;
      const texts = acts.slice(at, at + size).map((act) => act.text);
      loops.push({ t: acts[at]?.t ?? 0, by: [by], texts, times });
      at = end - 1;
      break;
    }
  return loops;
}
