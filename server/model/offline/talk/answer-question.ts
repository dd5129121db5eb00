/** Answers to questions: how one is, what one does, what one thinks, who comes to an event. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { Scene } from "../request/scene.ts";
import { lastMatter, requestAnswer, type Say } from "./acknowledge.ts";
import type { Conversation } from "./conversation.ts";
import { upcoming } from "./upcoming.ts";

/** Answers a question; false when none was asked. */
export function answerAsked(mind: Mind, scene: Scene, talk: Conversation, say: Say): boolean {
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
    say(lastMatter(mind, talk)?.kind === "request" ? requestAnswer(scene, talk) : "unsure");
  } else return false;
  return true;
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
