/**
 * One's next line in a talk: an answer to what was said, then a matter of one's own or a question, until there is
 * nothing left to say or the talk has had its length; then a goodbye, once.
 */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Topic } from "../want/topic.ts";
import { topicsFor } from "../want/topics.ts";
import type { Slots } from "../words/fill.ts";
import { addressed } from "./address.ts";
import { alikeToday } from "./alike.ts";
import { questions } from "./ask.ts";
import type { Conversation } from "./conversation.ts";
import type { Saying } from "./grammar.ts";
import { questionAbout } from "./questions.ts";
import { type Move, replyTo } from "./reply.ts";
import { spentLines } from "./spent.ts";
import { isStranger, stanceTags } from "./stance.ts";
import { upcoming } from "./upcoming.ts";

export interface NextLine {
  say: string;
  leave: boolean;
  /** Which of the pack's reasons explains it, and the matter it names. */
  because: string;
  topic: string | undefined;
}

/** No talk goes on beyond this. */
const mostLines = 12;
const fewestLines = 4;
/** Acknowledgements that a story of one's own makes needless. */
const quiet: ReadonlySet<string> = new Set(["ack-plain", "ack-story", "ack-small"]);

/** Adds an act to the line; `again`: though its words were said before. False when it cannot be said. */
type Add = (move: Move, again?: boolean) => boolean;

/** Other words are looked for so often when a line begins as one said today. */
const attempts = 10;

export function nextLine(mind: Mind, scene: Scene, talk: Conversation): NextLine {
  const isAlike = alikeToday(scene);
  for (let attempt = 0; ; attempt++) {
    const line = addressed(mind, scene, talk, proposed(mind, scene, talk, attempt));
    if (attempt === attempts || !isAlike(line.say)) return line;
  }
}

/** `wording` draws other words for the same thing. */
function proposed(mind: Mind, scene: Scene, talk: Conversation, wording: number): NextLine {
  const { partner, lines, lastActs } = talk;
  const tags = stanceTags(mind, scene, partner);
  const isSpent = spentLines(mind.language, scene);
  const speaker = wording < attempts / 2 ? scene.self.name : undefined;
  const saying: Saying = { tags, seed: scene.seed + wording, speaker, isSpent };
  const parts: string[] = [];
  const add: Add = (move, again = false) => {
    const slots: Slots = { name: partner.name, self: scene.self.name, ...move.slots };
    const words = slots.text === undefined ? undefined : mind.rephrase(slots.text, scene.seed + wording);
    const text = mind.grammar.say(
      move.act,
      { ...slots, text: words },
      {
        ...saying,
        isSpent: (t) => (!again && isSpent(t)) || parts.includes(t),
      },
    );
    if (text !== undefined) parts.push(text);
    return text !== undefined;
  };
  // Among those who part often every way of it comes up again; silence would leave the other standing.
  const partAgain = (): unknown => parts.length === 0 && add({ act: "part", slots: {} }, true);
  const bye = (): NextLine => {
    partWith(mind, scene, talk, add);
    partAgain();
    return { say: join(mind, parts), leave: true, because: "part", topic: undefined };
  };

  if (lines.length === 0) return opening(mind, scene, talk, add, parts);
  if (lastActs.has("farewell")) {
    if (!add({ act: "part-back", slots: {} })) add({ act: "part-back", slots: {} }, true);
    return { say: join(mind, parts), leave: true, because: "part", topic: undefined };
  }
  const usual = Math.min(scene.setting.usual, mostLines - 2);
  const count = Math.max(lines.length, scene.setting.said);
  const late = count + 1 >= usual && count + 1 >= Math.min(fewestLines, usual);
  const topics = topicsFor(mind, scene, partner);
  const topic = pickTopic(mind, scene, topics, talk);
  const reply = replyTo(mind, scene, { ...talk, hasNews: topic !== undefined });
  const plainly = topic?.act === "reminded" && chance(scene.seed, "plainly") < 0.6;
  for (const move of reply.moves) if (!plainly || !quiet.has(move.act)) add(move);
  if (!reply.free && parts.length > 0 && count < mostLines - 1)
    return line(mind, parts, reply.because, undefined);
  if (count >= mostLines - 1 || (late && talk.mine.length > 0 && !lastActs.has("invitation"))) return bye();
  const asksOn = reply.because === "reply" && !reply.moves.some(({ act }) => act === "offer");
  const question = asksOn ? questionAbout(mind, scene, talk) : undefined;
  if (question && add(question)) return line(mind, parts, "ask", undefined);
  const told = reply.moves.some(({ act }) => act === "go-on" || act === "progress");
  if (reply.because === "answer" && parts.length > 0 && (told || chance(scene.seed, "wait") < 0.2))
    return line(mind, parts, "answer", undefined);
  if (topic && tell(topic, add, parts.length > 0 && chance(scene.seed, "bare") < 0.6))
    return line(mind, parts, "tell", topic.label);
  if (wording === 0 && chance(scene.seed, "joke") < 0.12 && add({ act: "joke", slots: {} }))
    return line(mind, parts, "reply", undefined);
  if (count + 1 < usual && ask(mind, scene, talk, add)) return line(mind, parts, "ask", undefined);
  if (count >= fewestLines - 2 || parts.length === 0) return bye();
  if (!add({ act: "small", slots: {} })) return bye();
  return line(mind, parts, "reply", undefined);
}

/** The first line of a talk: a greeting, and what one came to say. */
function opening(mind: Mind, scene: Scene, talk: Conversation, add: Add, parts: string[]): NextLine {
  add({ act: isStranger(talk.partner) ? "greet-stranger" : "greet", slots: {} });
  const [topic] = topicsFor(mind, scene, talk.partner);
  const eager = topic !== undefined && topic.weight >= 4;
  if (topic && (eager || chance(scene.seed, "open with topic") < 0.45) && tell(topic, add, false)) {
    return line(mind, parts, isStranger(talk.partner) ? "stranger" : "talk", topic.label);
  }
  const asked = chance(scene.seed, "open with") < 0.7 && ask(mind, scene, talk, add);
  if (!asked) add({ act: "small", slots: {} });
  return line(mind, parts, isStranger(talk.partner) ? "stranger" : "greet", undefined);
}

/** The topic nearest to what was just said, else the most pressing one. */
function pickTopic(
  mind: Mind,
  scene: Scene,
  topics: readonly Topic[],
  talk: Conversation,
): Topic | undefined {
  const [first] = topics;
  if (!first || !talk.last) return first;
  const said = mind.content(talk.last.text);
  const near = topics.find((topic) => {
    let count = 0;
    for (const word of topic.key) if (said.has(word)) count += 1;
    return count >= 2 && topic.weight > 0;
  });
  if (near && near.act === "memory") return { ...near, act: "reminded" };
  const reserved = first.weight < 2 && chance(scene.seed, "hold back") < 0.5;
  return near ?? (reserved ? undefined : first);
}

/** `bare`: without words that lead in a matter of one's own. */
function tell(topic: Topic, add: Add, bare: boolean): boolean {
  const isStory = topic.act === "memory" || topic.act === "goal" || topic.act === "thought";
  if (!add({ act: bare && isStory ? "go-on" : topic.act, slots: topic.slots })) return false;
  if (topic.follow) add({ act: topic.follow, slots: topic.slots });
  return true;
}

/** Asks something that was not asked in this talk yet. */
const ask = (mind: Mind, scene: Scene, talk: Conversation, add: Add): boolean =>
  questions(mind, scene, talk).some((move) => add(move));

function partWith(mind: Mind, scene: Scene, talk: Conversation, add: Add): void {
  const accepted = talk.event && (talk.lastActs.has("accept") || talk.myLastActs.has("accept"));
  if (accepted && talk.event && add({ act: "part-event", slots: { what: talk.event.what } })) return;
  const next = upcoming(mind, scene);
  if (next && chance(scene.seed, "part with next") < 0.5 && add({ act: "part-next", slots: { next } }))
    return;
  if (add({ act: "part", slots: {} }) || add({ act: "part-back", slots: {} })) return;
  add({ act: "part-back", slots: {} }, true);
}

function line(mind: Mind, parts: readonly string[], because: string, topic: string | undefined): NextLine {
  return { say: join(mind, parts), leave: false, because, topic };
}

const join = (mind: Mind, parts: readonly string[]): string => parts.join(mind.language.gap);
