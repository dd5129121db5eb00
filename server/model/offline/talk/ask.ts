/** Asks the partner something of one's own accord: about what they told before, about somebody, or how things are. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots, type Slots } from "../words/fill.ts";
import type { Conversation } from "./conversation.ts";
import { isOwnPlan } from "./questions.ts";
import type { Move } from "./reply.ts";
import type { Thread } from "./thread.ts";

/** What one asks on meeting, and what one can still ask later. */
const general = {
  first: ["ask-doing", "ask-how", "ask-news", "ask-evening"],
  later: ["ask-evening", "ask-work"],
};

/** So many of them are enough for a talk. */
const mostGeneral = 2;

/** Questions in the order in which one would put them; those put in this talk by anybody are left out. */
export function questions(mind: Mind, scene: Scene, talk: Conversation, thread?: Thread): Move[] {
  const asked = new Set(
    talk.lines.flatMap(({ text }) => [
      ...mind.acts(text),
      ...mind.read(text).flatMap(({ courtesy }) => courtesy ?? []),
    ]),
  );
  const found: { move: Move; weight: number }[] = [];
  const add = (act: string, weight: number, slots: Slots = {}): void => {
    if (!asked.has(act))
      found.push({
        move: { act, slots },
        weight: weight * chance(scene.seed, "ask", act, talk.lines.length),
      });
  };
  const all = thread || talk.mine.length > 0 ? general.later : general.first;
  const isEnough = [...asked].filter((act) => act.startsWith("ask-")).length >= mostGeneral;
  for (const act of isEnough ? [] : all) if (fitsHour(act, scene.now.minute)) add(act, 1);
  const progress = progressOf(mind, scene, talk);
  if (progress !== undefined) add("ask-progress", 3, { goal: progress });
  const who = thread && somebody(scene, thread);
  if (who !== undefined) add("q-person", 1.5, { who });
  return found.sort((a, b) => b.weight - a.weight).map(({ move }) => move);
}

/** One asks after the evening from noon on, after the work before it is done. */
const fitsHour = (act: string, minute: number): boolean =>
  act === "ask-evening" ? minute >= 720 && minute < 1080 : act === "ask-work" ? minute < 1080 : true;

/** More words than this are too many to be said again. */
const longest = 14;

/** What the partner meant to do by an earlier talk, in the words after "you wanted to"; nothing that lies ahead yet. */
export function progressOf(mind: Mind, scene: Scene, { partner, lines }: Conversation): string | undefined {
  const now = new Set(lines.map(({ text }) => text));
  const { wants = "{goal}" } = mind.language.pack.speech.say;
  for (const memory of scene.memories) {
    if (memory.kind !== "heard" || memory.speaker !== partner.name || now.has(memory.words)) continue;
    const plan = mind
      .read(memory.words)
      .find(
        (said) =>
          isOwnPlan(mind, said) &&
          said.courtesy === undefined &&
          !said.event &&
          !said.secret &&
          said.goal !== undefined &&
          isBehind(scene, said.time, memory.weekday),
      );
    const retold = plan && mind.turner.retell(fillSlots(wants, { goal: plan.goal }), partner);
    const text = retold && mind.turner.toSpeech(retold, scene.self, partner, false);
    const goal = text && mind.language.pattern("wantedBy").exec(text)?.groups?.goal;
    if (
      goal &&
      mind.language.length(goal) <= longest &&
      !["relative", "halfSaid"].some((path) => mind.language.pattern(path).test(goal))
    )
      return goal;
  }
  return undefined;
}

/** Without a day, or of a day and hour that have gone by. */
function isBehind({ now }: Scene, time: Statement["time"], said: number | undefined): boolean {
  if (time.day === undefined) return true;
  const ago = (now.weekday - weekdayOf(time.day, said ?? now.weekday) + 7) % 7;
  return (ago > 0 && ago < 3) || (ago === 0 && time.from !== undefined && time.from + 60 < now.minute);
}

/** Somebody who was spoken of and is not here. */
function somebody({ self, others, people }: Scene, { gist }: Thread): string | undefined {
  const here = new Set([self.name, ...others.map(({ name }) => name)]);
  return [...gist.names].find(
    (name) => !here.has(name) && people.some((person) => person.name === name && !person.kin),
  );
}
