/** A memory keeps what was heard, seen, thought or settled: that is its cause. */
import { type Chronicle, type Kept, type Line, lastBy } from "../chronicle.ts";
import { heardBy } from "../conversation.ts";
import { linkTo } from "./in-mind.ts";
import { likeness, shared, weightsAmong, wordsOf } from "./likeness.ts";
import type { Link, LinkOf } from "./link.ts";
import { actLink, rule } from "./of-act.ts";
import { lineLink } from "./of-line.ts";
import { promiseLink } from "./of-promise.ts";
import { pledgeIn } from "./pledge.ts";

/** Memories that a reflection is told to rest on, at most. */
const mostEvidence = 3;
/** Likeness of what was taken along from a talk to the line that it comes from. */
const enoughOfLine = 0.35;

export function causesOfMemory(chronicle: Chronicle, link: LinkOf<"memory">): Link[] {
  const memory = chronicle.life(link.by).memories[link.index];
  if (!memory) return [];
  if (memory.evidence.length > 0) return evidenceOf(chronicle, link.by, memory);
  switch (memory.kind) {
    case "utterance":
      return one(lineHeard(chronicle, memory));
    case "plan":
      return one(promised(chronicle, link));
    case "observation":
      return one(memory.thought === null ? seen(chronicle, link) : fromTalk(chronicle, link, memory));
    case "reflection":
      return [];
  }
}

const one = (link: Link | undefined): Link[] => (link ? [link] : []);

/** The weightiest of what it rests on. */
function evidenceOf(chronicle: Chronicle, by: string, { evidence }: Kept): Link[] {
  const { memories } = chronicle.life(by);
  return evidence
    .flatMap((index) => {
      const memory = memories[index];
      return memory ? [{ memory, index }] : [];
    })
    .sort((a, b) => b.memory.importance - a.memory.importance || a.index - b.index)
    .slice(0, mostEvidence)
    .map(({ memory, index }) => linkTo(by, memory, index));
}

function lineHeard(chronicle: Chronicle, { speaker, text, t }: Kept): Link | undefined {
  const line = chronicle
    .life(speaker ?? "")
    .lines.findLast(({ event }) => event.t < t && event.data.text === text);
  return line && lineLink(line);
}

function promised(chronicle: Chronicle, link: LinkOf<"memory">): Link | undefined {
  const { by, t } = link;
  const pledge = pledgeIn(chronicle, link);
  if (pledge) return promiseLink(chronicle, pledge.event);
  const plan = lastBy(chronicle.life(by).plans, t, (event) => event.t);
  return plan && { ...rule(by, plan.t, "day"), thought: plan.thought ?? null };
}

/** What was taken along from a talk goes back to the line of another that tells most of it. */
function fromTalk(chronicle: Chronicle, { by, t, text }: LinkOf<"memory">, memory: Kept): Link | undefined {
  const talk = chronicle.talksBy(by, t).at(-1);
  const heard = talk ? heardBy(talk, by, t).filter(({ event }) => event.by !== by) : [];
  const line = nearest(heard, text) ?? heard.findLast(({ event }) => event.by === memory.subject);
  return line && lineLink(line);
}

function nearest(lines: readonly Line[], text: string): Line | undefined {
  const asked = wordsOf(text);
  const words = lines.map(({ event }) => wordsOf(event.data.text));
  const weights = weightsAmong(words);
  const scores = words.map((line) =>
    likeness(asked, line, weights) < enoughOfLine ? 0 : shared(asked, line, weights),
  );
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best > 0 ? lines[scores.indexOf(best)] : undefined;
}

/** A notice that was read, what somebody was seen doing or did, a promise that ended; else it was seen there. */
function seen(chronicle: Chronicle, link: LinkOf<"memory">): Link {
  const { by, t, text, subject, place } = link;
  const notice = chronicle.notices.findLast((event) => event.t < t && text.includes(event.data.text));
  if (notice) {
    const { data } = notice;
    return { kind: "notice", by, t: notice.t, thought: null, text: data.text, place: data.place };
  }
  const actor = subject !== null && chronicle.world.personas[subject] ? subject : by;
  const act = lastBy(chronicle.life(actor).acts, t - 1, (event) => event.t);
  if (act && text.includes(act.data.text)) return actLink(act);
  const pledge = pledgeIn(chronicle, link);
  return pledge ? promiseLink(chronicle, pledge.event) : { ...rule(by, t, "seen"), place };
}
