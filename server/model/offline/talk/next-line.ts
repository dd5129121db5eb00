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
import type { Conversation } from "./conversation.ts";
import type { Saying } from "./grammar.ts";
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

export const nextLine = (mind: Mind, scene: Scene, talk: Conversation): NextLine =>
  addressed(mind, scene, talk, proposed(mind, scene, talk));

function proposed(mind: Mind, scene: Scene, talk: Conversation): NextLine {
  const { partner, lines, lastActs } = talk;
  const tags = stanceTags(mind, scene, partner);
  const isSpent = spentLines(mind.language, scene);
  const saying: Saying = { tags, seed: scene.seed, isSpent };
  const parts: string[] = [];
  const add = (move: Move, again = false): boolean => {
    const slots: Slots = { name: partner.name, self: scene.self.name, ...move.slots };
    const text = mind.grammar.say(move.act, slots, {
      ...saying,
      isSpent: (t) => !again && (isSpent(t) || parts.includes(t)),
    });
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
    add({ act: "part-back", slots: {} });
    partAgain();
    return { say: join(mind, parts), leave: true, because: "part", topic: undefined };
  }
  const usual = Math.min(scene.setting.usual, mostLines - 2);
  const late = lines.length + 1 >= usual && lines.length + 1 >= Math.min(fewestLines, usual);
  const topics = topicsFor(mind, scene, partner);
  const topic = pickTopic(mind, scene, topics, talk);
  const reply = replyTo(mind, scene, { ...talk, hasNews: topic !== undefined });
  const plainly = topic?.act === "reminded" && chance(scene.seed, "plainly") < 0.6;
  for (const move of reply.moves) if (!plainly || !quiet.has(move.act)) add(move);
  if (!reply.free && parts.length > 0 && lines.length < mostLines - 1)
    return line(mind, parts, reply.because, undefined);
  if (lines.length >= mostLines - 1 || (late && talk.mine.length > 0 && !lastActs.has("invitation")))
    return bye();
  if (
    reply.because === "reply" &&
    !reply.moves.some(({ act }) => act === "offer") &&
    wantsMore(mind, scene, talk) &&
    add({ act: "ask-more", slots: {} })
  )
    return line(mind, parts, "ask", undefined);
  if (topic && tell(mind, scene, topic, add)) return line(mind, parts, "tell", topic.label);
  if (chance(scene.seed, "joke") < 0.2 && add({ act: "joke", slots: {} }))
    return line(mind, parts, "reply", undefined);
  if (lines.length + 1 < usual && ask(scene, talk, add)) return line(mind, parts, "ask", undefined);
  if (lines.length >= fewestLines - 2 || parts.length === 0) return bye();
  if (!add({ act: "small", slots: {} })) return bye();
  return line(mind, parts, "reply", undefined);
}

/** The first line of a talk: a greeting, and what one came to say. */
function opening(
  mind: Mind,
  scene: Scene,
  talk: Conversation,
  add: (move: Move) => boolean,
  parts: string[],
): NextLine {
  add({ act: isStranger(talk.partner) ? "greet-stranger" : "greet", slots: {} });
  const [topic] = topicsFor(mind, scene, talk.partner);
  const eager = topic !== undefined && topic.weight >= 4;
  if (topic && (eager || chance(scene.seed, "open with topic") < 0.45) && tell(mind, scene, topic, add)) {
    return line(mind, parts, isStranger(talk.partner) ? "stranger" : "talk", topic.label);
  }
  const asked = chance(scene.seed, "open with") < 0.7 && ask(scene, talk, add);
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

function tell(mind: Mind, scene: Scene, topic: Topic, add: (move: Move) => boolean): boolean {
  const { text } = topic.slots;
  const words = text === undefined ? undefined : mind.rephrase(text, scene.seed);
  if (!add({ act: topic.act, slots: { ...topic.slots, text: words } })) return false;
  if (topic.follow) add({ act: topic.follow, slots: topic.slots });
  return true;
}

/** A plan, a worry or a feeling of the partner's makes one ask on, now and then. */
function wantsMore(mind: Mind, scene: Scene, talk: Conversation): boolean {
  if (!talk.last || talk.lines.length > 5 || talk.myLastActs.has("ask-more")) return false;
  const statements = mind.read(talk.last.text);
  const telling = statements.some(({ kind }) => kind === "plan" || kind === "feeling" || kind === "news");
  return telling && chance(scene.seed, "ask more") < 0.35;
}

/** Asks something that was not asked in this talk yet. */
function ask(scene: Scene, talk: Conversation, add: (move: Move) => boolean): boolean {
  const asked = talk.lines.length;
  const order = ["ask-doing", "ask-how", "ask-news"];
  const start = Math.floor(chance(scene.seed, "ask", asked) * order.length);
  for (let i = 0; i < order.length; i++) {
    const act = order[(start + i) % order.length] as string;
    if (talk.asked.has(act)) continue;
    if (add({ act, slots: {} })) return true;
  }
  return false;
}

function partWith(mind: Mind, scene: Scene, talk: Conversation, add: (move: Move) => boolean): void {
  const accepted = talk.event && (talk.lastActs.has("accept") || talk.myLastActs.has("accept"));
  if (accepted && talk.event && add({ act: "part-event", slots: { what: talk.event.what } })) return;
  const next = upcoming(mind, scene);
  if (next && chance(scene.seed, "part with next") < 0.5 && add({ act: "part-next", slots: { next } }))
    return;
  if (!add({ act: "part", slots: {} })) add({ act: "part-back", slots: {} });
}

function line(mind: Mind, parts: readonly string[], because: string, topic: string | undefined): NextLine {
  return { say: join(mind, parts), leave: false, because, topic };
}

const join = (mind: Mind, parts: readonly string[]): string => parts.join(mind.language.gap);
