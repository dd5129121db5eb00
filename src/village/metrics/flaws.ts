/**
 * Flaws in the texts of a log: a slot that was not filled (a brace, "undefined", "null", "NaN", a doubled space, a
 * space before a full stop or a comma, nothing at all), and letters of a script that has no place in the language.
 * Looked at are all lines, memories, activities and plans.
 */
import type { VillageEvent } from "../event.ts";
import type { MatchWords } from "./match-words.ts";
import type { Metric } from "./metric.ts";

const unfilled = /[{}]|\[object |\b(?:undefined|null|NaN)\b|\s\s|\s[.,!?。，！？]|^\s*$/u;
const listed = 20;

export interface Flawed {
  count: number;
  /** Different texts, the first ones. */
  examples: string[];
}

export interface Flaws {
  unfilled: Flawed;
  foreign: Flawed;
}

export function flawMetric(words: MatchWords): Metric<Flaws> {
  const foreign = words.foreign.map((script) => new RegExp(`\\p{Script=${script}}`, "u"));
  const flaws: Flaws = { unfilled: { count: 0, examples: [] }, foreign: { count: 0, examples: [] } };
  const note = (flawed: Flawed, text: string): void => {
    flawed.count++;
    if (flawed.examples.length < listed && !flawed.examples.includes(text)) flawed.examples.push(text);
  };
  return {
    note: ({ events }) => {
      for (const text of events.flatMap(textsOf)) {
        if (unfilled.test(text)) note(flaws.unfilled, text);
        if (foreign.some((script) => script.test(text))) note(flaws.foreign, text);
      }
    },
    result: () => flaws,
  };
}

function textsOf(event: VillageEvent): string[] {
  switch (event.type) {
    case "talk.opened":
    case "talk.said":
    case "memory.made":
    case "activity.began":
    case "promise.made":
    case "notice.posted":
    case "voice.heard":
      return [event.data.text];
    case "day.planned":
      return [...event.data.strokes, ...event.data.blocks.map((block) => block.text)];
    case "actions.planned":
    case "actions.foreseen":
      return event.data.actions.map((action) => action.text);
    case "plan.revised":
      return [event.data.reason, ...event.data.blocks.map((block) => block.text)];
    case "reflection.ended":
      return event.data.questions;
    default:
      return [];
  }
}
