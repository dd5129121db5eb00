/** A line says what its speaker remembers, or answers what was said to it; a first line comes of meeting somebody. */
import type { Chronicle, Line } from "../chronicle.ts";
import { heardBy } from "../conversation.ts";
import { sentencesOf } from "../metrics/phrases.ts";
import { isQuestion, tickOfThought } from "./in-mind.ts";
import { likeness, weightsAmong, wordsOf } from "./likeness.ts";
import type { Link, LinkOf } from "./link.ts";
import { nameOf, personsNamed } from "./names.ts";
import { rule } from "./of-act.ts";
import { sourceOf } from "./recall.ts";

/** Likeness of a sentence to the memory it was made from; the lower one when the memory bears on what the chain is about. */
const enough = { atLarge: 0.6, onTopic: 0.45 };
/** Words that a sentence must have to tell anything. */
const fewest = 6;

export const lineLink = ({ event, to, talk }: Line): Link => ({
  ...{ kind: "line", by: event.by, t: event.t, thought: event.thought ?? null },
  ...{ text: event.data.text, place: talk.place, to, talk: talk.id },
});

export function causesOfLine(chronicle: Chronicle, link: LinkOf<"line">): Link[] {
  const { by, t, about, place } = link;
  const parts = tellingParts(chronicle, link);
  const talk = chronicle.talks.get(link.talk);
  const before = Math.min(t, talk?.opened ?? t);
  const asked = {
    by,
    at: tickOfThought(link.thought) ?? t,
    before,
    parts,
    named: personsNamed(chronicle.world, link.text, [by, ...link.to]),
    present: presentAt(chronicle, link),
    sights: true,
  };
  if (about !== undefined) {
    const source = sourceOf(chronicle, { ...asked, about, enough: enough.onTopic });
    return source ? [source] : [];
  }
  const source = sourceOf(chronicle, { ...asked, enough: enough.atLarge });
  const heard = talk ? heardBy(talk, by, t - 1) : [];
  const last = heard.findLast(({ event }) => event.by !== by);
  const causes = [source, last && lineLink(last)].filter((cause) => cause !== undefined);
  if (causes.length > 0) return causes;
  const other = link.to[0] ?? by;
  return [{ ...rule(by, t, "met", nameOf(chronicle.world, other)), thought: link.thought, place }];
}

const presentAt = ({ world }: Chronicle, { by, to }: LinkOf<"line">): string[] =>
  [by, ...to].map((id) => nameOf(world, id));

/** The sentences of a line that state something; of what the chain is about, when it is known. */
function tellingParts({ world }: Chronicle, { text, by, about }: LinkOf<"line">): string[] {
  const all = sentencesOf(text).filter((sentence) => !isQuestion(sentence));
  const telling = all.filter((sentence) => wordsOf(sentence).size >= fewest);
  const named = telling.map((sentence) => `${nameOf(world, by)} ${sentence}`);
  if (about === undefined) return named;
  const topic = wordsOf(about);
  const weights = weightsAmong(all.map(wordsOf));
  const near = telling.map((sentence) => likeness(topic, wordsOf(sentence), weights));
  const best = near.reduce((most, score) => Math.max(most, score), 0);
  return named.filter((_, i) => best > 0 && near[i] === best);
}
