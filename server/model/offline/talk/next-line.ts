/**
 * One's next line in a talk: an answer to what was said; then the two stay with what the talk turns on for some lines,
 * turn to something else and say so, or part, once, when there is nothing left to say or the talk has had its length.
 */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Topic } from "../want/topic.ts";
import { topicsFor } from "../want/topics.ts";
import type { Slots } from "../words/fill.ts";
import { addressed, callOf } from "./address.ts";
import { alikeToday } from "./alike.ts";
import { questions } from "./ask.ts";
import type { Conversation } from "./conversation.ts";
import { openings } from "./opening.ts";
import { partings } from "./part.ts";
import { type Move, type Reply, replyTo } from "./reply.ts";
import { spentLines } from "./spent.ts";
import { isStranger, stanceTags } from "./stance.ts";
import { type Stay, staying } from "./stay.ts";
import { named, type Thread, threadOf } from "./thread.ts";
import { listens, type Next, nextTopic, turns } from "./turn-to.ts";

export interface NextLine {
  say: string;
  leave: boolean;
  /** Which of the pack's reasons explains it, and the matter it names. */
  because: string;
  topic: string | undefined;
}

/** No talk goes on beyond this, but for those at a table. */
const mostLines = 12;
const mostAtTable = 18;
const fewestLines = 3;
/** A thread is done after so many lines. */
const longThread = 6;
/** What presses so much is said though the thread is not done. */
const pressing = 6;
/** Words that only show that one has heard: said once by each in a talk, and where there is nothing better to say. */
const fillers: ReadonlySet<string> = new Set(["ack-plain", "ack-story", "ack-small", "view-listen"]);

/** Adds an act to the line; `again`: though its words were said before. False when it cannot be said. */
type Add = (move: Move, again?: boolean) => boolean;

/** Other words are looked for so often when a line is one said today. */
const attempts = 8;

/** All that a line is made of, found once for all wordings of it. */
interface Material {
  mind: Mind;
  scene: Scene;
  talk: Conversation;
  topics: readonly Topic[];
  tags: ReadonlySet<string>;
  isSpent: (text: string) => boolean;
  thread: Thread | undefined;
  /** The one whom the thread names. */
  named: Slots;
  reply: Reply;
  stays: readonly Stay[];
  next: Next | undefined;
}

export function nextLine(mind: Mind, scene: Scene, talk: Conversation): NextLine {
  const isAlike = alikeToday(mind, scene);
  const material = gather(mind, scene, talk);
  for (let attempt = 0; ; attempt++) {
    const line = addressed(mind, scene, talk, proposed(material, attempt));
    if (attempt === attempts || !isAlike(line.say)) return line;
  }
}

function gather(mind: Mind, scene: Scene, talk: Conversation): Material {
  const topics = topicsFor(mind, scene, talk.partner);
  const thread = threadOf(mind, scene, talk.lines);
  const slots = thread ? named(mind, scene, thread.matter) : {};
  return {
    mind,
    scene,
    talk,
    topics,
    tags: stanceTags(mind, scene, talk.partner),
    isSpent: spentLines(mind.language, scene),
    thread,
    named: slots,
    reply: replyTo(mind, scene, { ...talk, hasNews: topics.length > 0 }, thread),
    stays: thread ? staying(mind, scene, talk, thread, topics, slots) : [],
    next: nextTopic(mind, scene, thread, topics),
  };
}

/** `wording` draws other words for the same thing. */
function proposed(material: Material, wording: number): NextLine {
  const { mind, scene, talk, thread, reply, next } = material;
  const { lines, lastActs } = talk;
  const parts: string[] = [];
  const add = adder(material, wording, parts);
  if (lines.length === 0 && scene.setting.said === 0) return opening(material, add, parts);
  if (lastActs.has("farewell")) {
    if (!add({ act: "part-back", slots: {} })) add({ act: "part-back", slots: {} }, true);
    return { say: join(mind, parts), leave: true, because: "part", topic: undefined };
  }
  const count = Math.max(lines.length, scene.setting.said);
  const most = scene.setting.usual > mostLines - 2 ? mostAtTable : mostLines;
  const usual = Math.min(scene.setting.usual, most - 2);
  const late = count + 1 >= usual && count + 1 >= Math.min(fewestLines, usual) && talk.mine.length > 0;
  const filler = reply.moves.find(({ act }) => fillers.has(act));
  const greeted = reply.moves.some(({ act }) => act === "greet-back") ? 1 : 0;
  const fill = (): void => {
    if (filler && parts.length <= greeted && !isFilled(mind, talk)) add(filler);
  };
  const bye = (): NextLine => {
    fill();
    return goodbye(material, add, parts);
  };
  for (const move of reply.moves) if (move !== filler) add(move);
  if (reply.otherwise !== undefined && parts.length === 0) add({ act: reply.otherwise, slots: {} });
  if (!reply.free && parts.length > 0 && count < most - 1) return line(mind, parts, reply.because, undefined);
  if (count >= most - 1 || (late && !lastActs.has("invitation"))) return bye();
  const urgent = next !== undefined && next.topic.weight >= pressing;
  const rushed = urgent && (!thread || thread.count > 1 || count + 3 >= usual);
  if (!rushed && reply.told) return line(mind, parts, reply.because, undefined);
  if (thread && thread.count < longThread && !rushed)
    for (const { moves, because } of material.stays)
      if (moves.every((move) => !isDone(reply, move) && add(move)))
        return line(mind, parts, because, undefined);
  // Who heard something says so before turning to a thing of one's own.
  if (thread && thread.teller !== scene.self.name) fill();
  const turned = turnTo(material, add, parts, urgent, usual);
  if (turned) return turned;
  fill();
  if (count >= fewestLines - 1 || parts.length === 0) return bye();
  if (!add({ act: "small", slots: {} })) return bye();
  return line(mind, parts, "reply", undefined);
}

function adder(
  { mind, scene, talk, tags, isSpent, named: about }: Material,
  wording: number,
  parts: string[],
): Add {
  const { self, seed } = scene;
  const speaker = wording < attempts / 2 ? self.name : undefined;
  return (move, again = false) => {
    const slots: Slots = {
      name: callOf(mind, scene, talk.partner),
      self: self.name,
      ...about,
      ...move.slots,
    };
    const words = slots.text === undefined ? undefined : mind.rephrase(slots.text, seed + wording);
    const text = mind.grammar.say(
      move.act,
      { ...slots, text: words },
      { tags, seed: seed + wording, speaker, isSpent: (t) => (!again && isSpent(t)) || parts.includes(t) },
    );
    if (text !== undefined) parts.push(text);
    return text !== undefined;
  };
}

function opening({ mind, scene, talk, topics }: Material, add: Add, parts: string[]): NextLine {
  const { greeting, then } = openings(mind, scene, talk, topics);
  add({ act: greeting, slots: {} });
  const isNew = isStranger(talk.partner);
  for (const { move, topic } of then) {
    if (topic && tell(topic, add, false)) return line(mind, parts, isNew ? "stranger" : "talk", topic.label);
    if (move && add(move)) break;
  }
  return line(mind, parts, isNew ? "stranger" : "greet", undefined);
}

/** Something else, said as such, or a question about the other's own; undefined when there is nothing or enough was said. */
function turnTo(
  { mind, scene, talk, thread, next }: Material,
  add: Add,
  parts: readonly string[],
  urgent: boolean,
  usual: number,
): NextLine | undefined {
  const isNew = thread === undefined;
  const mayTurn = urgent || isNew || turns(mind, scene) < (usual > 9 ? 3 : 1);
  if (!mayTurn) return undefined;
  const asks = !urgent && listens(mind, scene);
  const ask = (): boolean => {
    const [question] = questions(mind, scene, talk, thread);
    if (!question || talk.lines.length + 2 >= usual) return false;
    if (!isNew) add({ act: "turn-you", slots: {} });
    return add(question);
  };
  if (asks && ask()) return line(mind, parts, "ask", undefined);
  if (next) {
    const { topic, who, isLinked } = next;
    const marks = !isNew && !talk.lastActs.has("ask-news") && !topic.act.startsWith("at-");
    if (marks && who !== undefined) add({ act: "turn-who", slots: { who } });
    else if (marks && !isLinked) add({ act: "turn", slots: {} });
    if (tell(topic, add, marks)) return line(mind, parts, "tell", topic.label);
  }
  return !asks && ask() ? line(mind, parts, "ask", undefined) : undefined;
}

/** `bare`: without words that lead in a matter of one's own. */
function tell(topic: Topic, add: Add, bare: boolean): boolean {
  const isStory = topic.act === "memory" || topic.act === "goal" || topic.act === "thought";
  const none = { who: undefined };
  if (!add({ act: bare && isStory ? "bare" : topic.act, slots: { ...none, ...topic.slots } })) return false;
  if (topic.follow) add({ act: topic.follow, slots: topic.slots });
  return true;
}

/** The answer has done the same already. */
const isDone = ({ moves }: Reply, { act }: Move): boolean => moves.some((move) => move.act === act);

/** Whether one has said such words in this talk. */
const isFilled = (mind: Mind, { mine }: Conversation): boolean =>
  mine.some(({ text }) =>
    mind.read(text).some(({ courtesy }) => courtesy !== undefined && fillers.has(courtesy)),
  );

function goodbye({ mind, scene, talk, thread, named: about }: Material, add: Add, parts: string[]): NextLine {
  const ways = partings(mind, scene, talk, thread, about);
  // Nobody asks a thing and leaves before it is answered.
  const open = parts.findIndex((part) => mind.language.pattern("asks").test(part));
  if (open >= 0) parts.splice(open);
  // Among those who part often every way of it comes up again; silence would leave the other standing.
  if (!ways.some((move) => add(move))) add({ act: "part-back", slots: {} }, true);
  return { say: join(mind, parts), leave: true, because: "part", topic: undefined };
}

const line = (
  mind: Mind,
  parts: readonly string[],
  because: string,
  topic: string | undefined,
): NextLine => ({
  say: join(mind, parts),
  leave: false,
  because,
  topic,
});

const join = (mind: Mind, parts: readonly string[]): string => parts.join(mind.language.gap);
