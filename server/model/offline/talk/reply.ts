/** Answers what was just said: the first part of a line. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { eventSlots } from "../want/event-topics.ts";
import type { Slots } from "../words/fill.ts";
import { acknowledge, lastMatter } from "./acknowledge.ts";
import { answerAsked } from "./answer-question.ts";
import type { Conversation } from "./conversation.ts";
import { decideInvitation } from "./decide.ts";
import { questionAct } from "./questions.ts";
import { named, type Thread } from "./thread.ts";

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
  /** It told something of weight, so that nothing needs to follow. */
  told?: boolean;
  /** Said when none of the moves can be. */
  otherwise?: string | undefined;
}

export function replyTo(mind: Mind, scene: Scene, talk: Conversation, thread: Thread | undefined): Reply {
  const { last, lastActs: acts, myLastActs: mine, event } = talk;
  const slots = event ? eventSlots(mind, event, scene.now.weekday) : {};
  const moves: Move[] = [];
  const say = (act: string, more: Slots = {}): void => {
    moves.push({ act, slots: { ...slots, ...more } });
  };
  if (hasJoined(scene, talk)) {
    say("join-hello");
    return { moves, because: "greet", free: false };
  }
  if (!last) return { moves, because: "greet", free: true };
  if (mind.read(last.text).some(({ courtesy }) => courtesy === "join-hello")) {
    const other = scene.others.find(({ name }) => name !== last.speaker)?.name;
    say("tell-about", { who: thread && named(mind, scene, thread.matter).who, other });
    return { moves, because: "answer", free: false };
  }
  if (!talk.addressed && !acts.has("invitation")) {
    if (lastMatter(mind, talk)?.event) acknowledge(mind, scene, talk, say);
    return { moves, because: "reply", free: true };
  }
  const isFirst = talk.mine.length === 0;
  if (isFirst) say("greet-back");
  if (mine.has("invitation") && acts.has("accept")) {
    say(event?.host === scene.self.name ? "glad-accepted" : "glad-going");
    answerAsked(mind, scene, talk, thread, say);
    return { moves, because: "reply", free: true };
  }
  if (mine.has("invitation") && acts.has("decline")) {
    say(event?.host === scene.self.name ? "sad-declined" : "sad-not-going");
    return { moves, because: "reply", free: true };
  }
  if (acts.has("reproach")) {
    say("sorry-for");
    return { moves, because: "answer", free: true };
  }
  if (acts.has("apology")) {
    say("forgiven");
    return { moves, because: "answer", free: true };
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
  if (answerAsked(mind, scene, talk, thread, say)) {
    const asked = questionAct(mind, last.text) !== undefined;
    const told = moves.some(({ act }) => act === "go-on");
    return {
      moves,
      because: "answer",
      free: !acts.has("ask-help"),
      told,
      otherwise: asked ? "unsure" : undefined,
    };
  }
  if (taken(mind, last.text, say)) return { moves, because: "reply", free: true };
  if (
    acts.has("thanks") &&
    lastMatter(mind, talk) === undefined &&
    !mine.has("ask-how") &&
    !mine.has("invitation")
  ) {
    say("thanks-back");
    return { moves, because: "reply", free: true };
  }
  if (acts.has("presence")) say("ack-small");
  else acknowledge(mind, scene, talk, say);
  return { moves, because: "reply", free: true };
}

/** Who comes to a talk of others greets them all and asks what it is about. */
const hasJoined = ({ others, self, setting }: Scene, { mine, lines, last }: Conversation): boolean =>
  others.length > 1 &&
  mine.length === 0 &&
  Math.max(setting.said, lines.length) > 1 &&
  !last?.text.includes(self.name);

/** Words of the other about what one told: how each of them is taken. */
const takes: Readonly<Record<string, string>> = {
  advise: "take-advice",
  "advise-worry": "take-comfort",
  comfort: "take-comfort",
};

function taken(mind: Mind, text: string, say: (act: string) => void): boolean {
  const act = mind
    .read(text)
    .findLast(({ courtesy }) => courtesy !== undefined && courtesy in takes)?.courtesy;
  if (act === undefined) return false;
  say(takes[act] as string);
  return true;
}
