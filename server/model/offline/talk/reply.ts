/** Answers what was just said: the first part of a line. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { nameOf } from "../plan/matters.ts";
import { speaker } from "../read/event.ts";
import { toneOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import { eventSlots } from "../want/event-topics.ts";
import { shared } from "../words/content.ts";
import type { Slots } from "../words/fill.ts";
import type { Conversation } from "./conversation.ts";
import { decideInvitation } from "./decide.ts";
import { upcoming } from "./upcoming.ts";

/** Something to say: an act of the grammar with its slots. */
export interface Move {
  act: string;
  slots: Slots;
}

export interface Reply {
  moves: Move[];
  /** Which of the pack's reasons explains it. */
  because: string;
  /** The partner waits for nothing more, so that a matter of one's own can follow. */
  free: boolean;
}

export function replyTo(mind: Mind, scene: Scene, talk: Conversation): Reply {
  const { last, lastActs: acts, myLastActs: mine, event } = talk;
  const slots = event ? eventSlots(mind, event, scene.now.weekday) : {};
  const moves: Move[] = [];
  const say = (act: string, more: Slots = {}): void => {
    moves.push({ act, slots: { ...slots, ...more } });
  };
  if (!last) return { moves, because: "greet", free: true };
  if (!talk.addressed && !acts.has("invitation")) {
    if (lastStatement(mind, talk)?.event) acknowledge(mind, scene, talk, say);
    return { moves, because: "reply", free: true };
  }
  const isFirst = talk.mine.length === 0;
  if (isFirst) say("greet-back");
  if (mine.has("invitation") && acts.has("accept")) {
    say("glad-accepted");
    answerAsked(mind, scene, talk, say);
    return { moves, because: "reply", free: true };
  }
  if (mine.has("invitation") && acts.has("decline")) {
    say("sad-declined");
    return { moves, because: "reply", free: true };
  }
  if (mine.has("ask-help") && !mind.language.pattern("asks").test(last.text)) {
    if (chance(scene.seed, "welcome") < 0.5) say("thanks-back");
    return { moves, because: "reply", free: true };
  }
  if (acts.has("invitation") && event && event.host !== scene.self.name) {
    const decision = decideInvitation(mind, scene, talk.partner, event);
    say(decision.act, decision.slots);
    const asks = decision.comes && talk.lines.length < 6 && chance(scene.seed, "ask after accepting") < 0.35;
    if (asks) say("accept-ask");
    return { moves, because: decision.comes ? "accept" : "decline", free: !asks };
  }
  if (answerAsked(mind, scene, talk, say)) return { moves, because: "answer", free: !acts.has("ask-help") };
  if (acts.has("thanks") && !mine.has("ask-how") && !mine.has("invitation")) {
    say("thanks-back");
    return { moves, because: "reply", free: true };
  }
  if (acts.has("presence")) say("ack-small");
  else acknowledge(mind, scene, talk, say);
  return { moves, because: "reply", free: true };
}

type Say = (act: string, more?: Slots) => void;

/** Answers a question; false when none was asked. */
function answerAsked(mind: Mind, scene: Scene, talk: Conversation, say: Say): boolean {
  const { lastActs: acts, event } = talk;
  const { self, now } = scene;
  const { ways } = mind.traits(self);
  if (acts.has("ask-help")) {
    if (event && event.host === self.name) say("bring");
    else say(ways.has("proud") || chance(scene.seed, "help") < 0.4 ? "offer-no" : "offer-yes");
  } else if (acts.has("ask-who") && event) {
    const names = comers(mind, scene, talk);
    if (names) say("who-coming", { names });
    else say(event.host === self.name ? "who-first" : "unsure");
  } else if (acts.has("ask-when") || acts.has("ask-where")) {
    say(event && event.weekday !== undefined ? "when-answer" : "unsure");
  } else if (acts.has("ask-how")) {
    say(now.mood > 0 ? "how-bright" : now.mood < 0 ? "how-low" : "how-content");
  } else if (acts.has("ask-doing")) {
    if (now.doing && chance(scene.seed, "doing or next") < 0.6) say("doing", { doing: now.doing });
    else say("next", { next: upcoming(mind, scene) });
  } else if (acts.has("ask-opinion")) {
    say(opinionOf(mind, scene, talk));
  } else if (acts.has("ask-news")) {
    if (!talk.hasNews) say("no-news");
  } else if (acts.has("ask-more")) {
    say(ways.has("proud") || chance(scene.seed, "more") < 0.5 ? "more" : "more-unsure");
  } else if (talk.last && mind.language.pattern("asks").test(talk.last.text) && !acts.has("greeting")) {
    say(lastStatement(mind, talk)?.kind === "request" ? requestAnswer(scene, talk) : "unsure");
  } else return false;
  return true;
}

const requestAnswer = (scene: Scene, talk: Conversation): string =>
  chance(scene.seed, "request") < 0.75 + talk.partner.liking * 0.12 ? "agree-request" : "decline-request";

/** Says that it was heard, by what kind of thing it was. */
function acknowledge(mind: Mind, scene: Scene, talk: Conversation, say: Say): void {
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
function lastStatement(mind: Mind, talk: Conversation): Statement | undefined {
  const statements = talk.last ? mind.read(talk.last.text) : [];
  return (
    statements.findLast((statement) => statement.kind === "event") ??
    statements.findLast(
      (statement) => statement.kind !== "question" && mind.content(statement.text).size > 1,
    ) ??
    statements.at(-1)
  );
}

function opinionOf(mind: Mind, scene: Scene, talk: Conversation): string {
  const host = talk.event?.host;
  const liking =
    host === talk.partner.name
      ? talk.partner.liking
      : (scene.people.find(({ name }) => name === host)?.liking ?? 0);
  const tone = talk.last ? toneOf(mind.language, talk.last.text) : 0;
  return chance(scene.seed, "opinion") < 0.62 + liking * 0.15 + tone * 0.15 ? "opinion-good" : "opinion-bad";
}

/** Those of whom one remembers that they said yes. */
function comers(mind: Mind, scene: Scene, talk: Conversation): string | undefined {
  const names = new Set<string>();
  for (const memory of scene.memories) {
    if (
      memory.kind === "heard" &&
      memory.speaker !== undefined &&
      memory.speaker !== talk.partner.name &&
      mind.acts(memory.words).has("accept")
    ) {
      names.add(memory.speaker);
    }
  }
  const { say } = mind.language.pack.speech;
  const list = [...names].slice(0, 3);
  if (list.length < 2) return list[0];
  return `${list.slice(0, -1).join(say.list)}${say.and}${list.at(-1)}`;
}
