/**
 * Quarrels: two in one talk contradict each other (each a line with a phrase of disagreement of the language pack),
 * once a talk; or the warmth of both towards each other falls within one game minute.
 */
import { ticksPerMinute } from "../clock.ts";
import type { VillageEvent } from "../event.ts";
import type { World } from "../world.ts";
import type { MatchWords } from "./match-words.ts";
import type { Metric, Step } from "./metric.ts";
import type { Moment } from "./moment.ts";
import { createFinder } from "./phrases.ts";

export function quarrelMetric(world: World, words: MatchWords): Metric<Moment[]> {
  const found: Moment[] = [];
  const disagrees = createFinder(words.disagreements, words);
  const minute = ticksPerMinute(world.calendar);
  const cooled = new Map<string, number>();
  /** By talk: who has contradicted; null once it was counted. */
  const against = new Map<string, string | null>();
  const noteLine = (t: number, by: string, talk: string, text: string): void => {
    if (!disagrees(text) || against.get(talk) === null) return;
    const other = against.get(talk);
    if (other !== undefined && other !== by) found.push({ t, kind: "quarrel", by, about: other, text });
    against.set(talk, other !== undefined && other !== by ? null : by);
  };
  const noteFeeling = ({ before }: Step, event: VillageEvent): void => {
    if (event.type !== "feeling.shifted") return;
    const { toward, warmth } = event.data;
    if (warmth >= (before.villagers[event.by]?.mind.feelings[toward]?.warmth ?? 0)) return;
    cooled.set(`${event.by}/${toward}`, event.t);
    const other = cooled.get(`${toward}/${event.by}`);
    if (other === undefined || event.t - other > minute) return;
    cooled.delete(`${toward}/${event.by}`);
    found.push({ t: event.t, kind: "quarrel", by: event.by, about: toward });
  };
  return {
    note: (step) => {
      for (const event of step.events) {
        if (event.type === "talk.opened" || event.type === "talk.said")
          noteLine(event.t, event.by, event.data.talk, event.data.text);
        noteFeeling(step, event);
      }
    },
    result: () => found,
  };
}
