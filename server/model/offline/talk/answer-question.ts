/** Answers to questions: how one is, what one does, what one thinks, who comes to an event. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { Scene } from "../request/scene.ts";
import { knownEvents } from "../want/event-topics.ts";
import { topicsFor } from "../want/topics.ts";
import { goes } from "../want/trust.ts";
import { lastMatter, requestAnswer, type Say } from "./acknowledge.ts";
import { answerMore } from "./answer-more.ts";
import type { Conversation } from "./conversation.ts";
import { decideInvitation } from "./decide.ts";
import { questionAct } from "./questions.ts";
import { nearest } from "./stay.ts";
import type { Thread } from "./thread.ts";
import { upcoming } from "./upcoming.ts";

const none: Conversation["lastActs"] = new Set();

/** Answers a question; false when none was asked. */
export function answerAsked(
  mind: Mind,
  scene: Scene,
  talk: Conversation,
  thread: Thread | undefined,
  say: Say,
): boolean {
  const { event } = talk;
  // "I hear what is new" asks for nothing.
  const acts = /[?？]/u.test(talk.last?.text ?? "") ? talk.lastActs : none;
  const { self, now } = scene;
  const { ways } = mind.traits(self);
  const question = talk.last && questionAct(mind, talk.last.text);
  if (question !== undefined) answerMore(mind, scene, talk, thread, question, say);
  else if (lastCourtesy(mind, talk) === "ask-progress") sayProgress(mind, scene, talk, say);
  else if (lastCourtesy(mind, talk) === "open-doing") say("seen-doing", { next: upcoming(mind, scene) });
  else if (lastCourtesy(mind, talk) === "ask-evening") sayEvening(mind, scene, say);
  else if (lastCourtesy(mind, talk) === "ask-work") say("work");
  else if (acts.has("ask-help")) {
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
    const next = upcoming(mind, scene);
    if (now.doing && chance(scene.seed, "doing or next") < 0.6) say("doing", { doing: now.doing });
    else if (next !== undefined) say("next", { next });
    else say(now.doing ? "doing" : "doing-none", { doing: now.doing });
  } else if (acts.has("ask-opinion")) {
    const opinion = opinionOf(mind, scene, talk);
    say(opinion);
    const mayGo = event && event.host !== undefined && event.host !== self.name && !goes(mind, scene, event);
    if (mayGo && opinion === "opinion-good" && decideInvitation(mind, scene, talk.partner, event).comes)
      say("will-go", { what: event.what });
  } else if (acts.has("ask-news")) {
    if (!talk.hasNews) say("no-news");
  } else if (acts.has("ask-more")) {
    say(ways.has("proud") || chance(scene.seed, "more") < 0.5 ? "more" : "more-unsure");
  } else if (lastCourtesy(mind, talk) === "small") {
    return false;
  } else if (talk.last && mind.language.pattern("asks").test(talk.last.text) && !acts.has("greeting")) {
    say(lastMatter(mind, talk)?.kind === "request" ? requestAnswer(scene, talk) : "unsure");
  } else return false;
  return true;
}

/** The act of the last sentence said, when it is one of the pack's own. */
const lastCourtesy = (mind: Mind, talk: Conversation): string | undefined =>
  talk.last && mind.read(talk.last.text).findLast(({ courtesy }) => courtesy !== undefined)?.courtesy;

/** How it stands, and what else there is to say of it. */
function sayProgress(mind: Mind, scene: Scene, talk: Conversation, say: Say): void {
  say("progress");
  const about = mind.gist(talk.last?.text ?? "");
  const near = nearest(mind, scene, about, topicsFor(mind, scene, talk.partner));
  if (near && (near.act === "goal" || near.act === "memory")) say("go-on", near.slots);
}

/** From this minute of the day an event is one of the evening. */
const evening = 1020;

/** What one does in the evening: what is planned next, else nothing in particular. */
function sayEvening(mind: Mind, scene: Scene, say: Say): void {
  const event = knownEvents(mind, scene).find(
    (known) =>
      known.weekday === scene.now.weekday &&
      known.from !== undefined &&
      known.from >= Math.max(evening, scene.now.minute),
  );
  const next = event && goes(mind, scene, event) ? undefined : upcoming(mind, scene);
  if (event && goes(mind, scene, event)) say("evening-event", { what: event.what });
  else if (next !== undefined && scene.now.minute >= 960) say("next", { next });
  else say("evening-free");
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
