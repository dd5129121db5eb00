/** Says that something was heard, in a way that fits what it was. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { nameOf } from "../plan/matters.ts";
import { speaker } from "../read/event.ts";
import { toneOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import { shared } from "../words/content.ts";
import type { Slots } from "../words/fill.ts";
import type { Conversation } from "./conversation.ts";

/** Adds an act to what will be said. */
export type Say = (act: string, more?: Slots) => void;

/** Says that it was heard, by what kind of thing it was. */
export function acknowledge(mind: Mind, scene: Scene, talk: Conversation, say: Say): void {
  const { partner, event } = talk;
  const statement = lastStatement(mind, talk);
  if (!statement) return;
  const { text } = statement;
  if (statement.event && event && event.host !== scene.self.name) {
    const about = mind.content(event.what);
    const known = scene.memories.some(
      (memory) =>
        memory.speaker !== partner.name &&
        memory.kind !== "plain" &&
        shared(mind.content(memory.words), about) > 0,
    );
    return say(known ? "ack-event-known" : "ack-event");
  }
  if (statement.kind === "request") return say(requestAnswer(scene, talk));
  const aboutMe = mind.language.pattern("toHearer").test(text);
  const ownPlan =
    statement.kind === "plan" && nameOf(mind.language, statement.subject, speaker, "") === speaker;
  if (ownPlan) {
    say(aboutMe ? "ack-plan-you" : "ack-goal");
    if (!aboutMe && chance(scene.seed, "offer") < 0.25 + partner.liking * 0.1) say("offer");
    return;
  }
  if (statement.kind === "opinion") {
    return say(chance(scene.seed, "agree") < 0.72 + partner.liking * 0.1 ? "agree" : "disagree");
  }
  const third = mind.mentions(text).find(({ name }) => name !== scene.self.name && name !== partner.name);
  if (third && mind.language.pattern("lines.seeing").test(text))
    return say("ack-sighting", { who: third.name });
  const tone = toneOf(mind.language, text);
  if (tone < 0) {
    say("ack-bad");
    if (statement.kind === "feeling") say("comfort");
  } else if (aboutMe) say("ack-you");
  else if (mind.content(text).size <= 3) say("ack-small");
  else say(tone > 0 ? "ack-good" : "ack-plain");
}

/** The last thing said that carries any matter. */
export function lastStatement(mind: Mind, talk: Conversation): Statement | undefined {
  const statements = talk.last ? mind.read(talk.last.text) : [];
  return (
    statements.findLast((statement) => statement.kind === "event") ??
    statements.findLast(
      (statement) => statement.kind !== "question" && mind.content(statement.text).size > 1,
    ) ??
    statements.at(-1)
  );
}

/** Whether one does what is asked. */
export const requestAnswer = (scene: Scene, talk: Conversation): string =>
  chance(scene.seed, "request") < 0.75 + talk.partner.liking * 0.12 ? "agree-request" : "decline-request";
