/** A promise was asked for in a talk, or is one's own idea. */
import type { Chronicle, Line } from "../chronicle.ts";
import { heardBy } from "../conversation.ts";
import type { EventOf } from "../event.ts";
import { likeness, weightsAmong, wordsOf } from "./likeness.ts";
import type { Link, LinkOf } from "./link.ts";
import { placeName } from "./names.ts";
import { rule } from "./of-act.ts";
import { lineLink } from "./of-line.ts";
import { talkOf } from "./pledge.ts";
import { sourceOf } from "./recall.ts";

/** Likeness from which a line of the talk is taken to have asked for the promise. */
const enoughOfLine = 0.4;
/** The same for a memory that an idea of one's own comes from. */
const enough = 0.6;

export function promiseLink({ world }: Chronicle, event: EventOf<"promise.made">): Link {
  const { by, t, thought = null, data } = event;
  const { text, place, to, from, until } = data;
  const about = place === null ? text : `${text} ${placeName(world, place)}`;
  return { kind: "promise", by, t, thought, text, place, to, from, until, about };
}

export function causesOfPromise(chronicle: Chronicle, link: LinkOf<"promise">): Link[] {
  const { by, t, thought, about = link.text } = link;
  const asked = askedFor(chronicle, link);
  if (asked) return [lineLink(asked)];
  const source = sourceOf(chronicle, { by, at: t, before: t, parts: [about], enough, sights: false });
  return [source ?? { ...rule(by, t, "idea"), thought }];
}

/** The line of another in the talk just had that tells most of what was promised; the first of equals. */
function askedFor(chronicle: Chronicle, link: LinkOf<"promise">): Line | undefined {
  const { by, t, about = "" } = link;
  const talk = talkOf(chronicle, link);
  const heard = talk ? heardBy(talk, by, t - 1).filter(({ event }) => event.by !== by) : [];
  const words = heard.map(({ event }) => wordsOf(event.data.text));
  const weights = weightsAmong(words);
  const scores = words.map((line) => likeness(wordsOf(about), line, weights));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best >= enoughOfLine ? heard[scores.indexOf(best)] : undefined;
}
