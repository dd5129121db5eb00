/** Says that something was heard, in a way that fits what it was. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { nameOf } from "../plan/matters.ts";
import { speaker } from "../read/event-host.ts";
import { toneOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import { shared } from "../words/content.ts";
import type { Slots } from "../words/fill.ts";
import { namedIn, viewAct } from "./answer-more.ts";
import type { Conversation } from "./conversation.ts";
import { isGlad, isSad } from "./questions.ts";
import { takesUp, voteToFace } from "./take-up.ts";
import { thirdIn } from "./thread.ts";

/** Adds an act to what will be said. */
export type Say = (act: string, more?: Slots) => void;

/** Says that it was heard, by what kind of thing it was; courtesies want little answer or none. */
export function acknowledge(mind: Mind, scene: Scene, talk: Conversation, say: Say): void {
  const statement = lastMatter(mind, talk);
  if (statement === undefined) return returnCourtesy(mind, scene, talk, say);
  if (talk.last && mind.language.pattern("strikes").test(talk.last.text)) return say("ack-struck");
  const { event } = talk;
  if (statement.event && event?.host !== undefined && event.host !== scene.self.name)
    return answerEvent(mind, scene, talk, event.what, say);
  if (statement.kind === "request") return say(requestAnswer(scene, talk));
  const ownPlan =
    statement.kind === "plan" && nameOf(mind.language, statement.subject, speaker, "") === speaker;
  if (ownPlan) return answerPlan(mind, scene, talk, statement.text, say);
  if (statement.kind === "opinion") return say(agreement(scene, talk));
  const who = thirdIn(mind, scene, statement.text);
  const isOfThird = who !== undefined && !mind.language.pattern("aboutHearer").test(statement.text);
  if (isOfThird && mind.language.pattern("lines.seeing").test(statement.text))
    return say("ack-sighting", { who });
  if (takesUp(mind, scene, talk, statement, isOfThird ? who : undefined, say)) return;
  const act = toneAct(mind, statement);
  say(act);
  if (act === "ack-bad" && chance(scene.seed, "comfort") < 0.4) say("comfort");
}

/** By whom it is about, when it was and how it sounds; what is neither sad nor glad is only taken up. */
function toneAct(mind: Mind, { text, kind, source }: Statement): string {
  const { language } = mind;
  const past = language.pattern("pastStory").test(text);
  if (language.pattern("aboutHearer").test(text))
    return toneOf(language, text) < 0 ? "ack-you-hard" : past ? "ack-you-past" : "ack-you";
  const felt = kind === "feeling" || source === undefined;
  if (felt && isSad(mind, text)) return past ? "ack-hard" : "ack-bad";
  if (felt && !past && isGlad(mind, text)) return "ack-good";
  return past ? "ack-story" : "ack-plain";
}

function answerPlan(mind: Mind, scene: Scene, { partner }: Conversation, text: string, say: Say): void {
  if (mind.language.pattern("office").test(text)) return say(voteToFace(scene, partner.liking));
  const withMe = mind.language.pattern("toHearer").test(text);
  say(withMe ? "ack-plan-you" : "ack-goal");
  if (!withMe && chance(scene.seed, "offer") < 0.12 + partner.liking * 0.08) say("offer");
}

/** An event that another has told one of is no surprise. */
function answerEvent(mind: Mind, scene: Scene, { partner }: Conversation, what: string, say: Say): void {
  const about = mind.content(what);
  const known = scene.memories.find(
    (memory) =>
      memory.speaker !== partner.name &&
      memory.kind !== "plain" &&
      shared(mind.content(memory.words), about) >= about.size,
  );
  if (known) say("ack-event-known", { source: known.kind === "heard" ? known.speaker : undefined });
  else say("ack-event");
}

/** An opinion is shared or not, small talk gets a nod; what else is polite is left as it is. */
function returnCourtesy(mind: Mind, scene: Scene, talk: Conversation, say: Say): void {
  const courtesy = talk.last && mind.read(talk.last.text).at(-1)?.courtesy;
  if (courtesy === "small") say("ack-small");
  else if (courtesy === "joke") say("ack-joke");
  else if (courtesy?.startsWith("opinion")) say(agreement(scene, talk));
  else if (courtesy?.startsWith("view")) say(viewShared(mind, scene, talk, courtesy));
}

/** Whether one thinks the same of the person spoken of, by one's own liking. */
function viewShared(mind: Mind, scene: Scene, talk: Conversation, theirs: string): string {
  const who = namedIn(mind, scene, talk);
  const mine = who === undefined ? "view-unknown" : viewAct(scene, who);
  if (mine === "view-unknown" || theirs === "view-unknown") return "view-listen";
  return mine === theirs || mine === "view-fair" || theirs === "view-fair" ? "agree" : "disagree";
}

const agreement = (scene: Scene, { partner }: Conversation): string =>
  chance(scene.seed, "agree") < 0.72 + partner.liking * 0.1 ? "agree" : "disagree";

/** The last thing said that carries any matter. */
export function lastMatter(mind: Mind, talk: Conversation): Statement | undefined {
  const statements = talk.last ? mind.read(talk.last.text) : [];
  return (
    statements.findLast((statement) => statement.kind === "event") ??
    statements.findLast(
      ({ kind, courtesy, text }) => kind !== "question" && !courtesy && mind.content(text).size > 1,
    )
  );
}

/** Whether one does what is asked. */
export const requestAnswer = (scene: Scene, talk: Conversation): string =>
  chance(scene.seed, "request") < 0.75 + talk.partner.liking * 0.12 ? "agree-request" : "decline-request";
