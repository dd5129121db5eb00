/** What one could say to this partner now, the most pressing first. What was said to this person before is left out. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { PersonLine } from "../request/person-lines.ts";
import { saidTo } from "../request/said-lines.ts";
import type { Scene } from "../request/scene.ts";
import { sayFacts } from "../talk/facts.ts";
import { overlap, shared } from "../words/content.ts";
import { confided, confidences, confides, touches } from "./confidence.ts";
import { eventSlots, type KnownEvent, knownEvents, tellsOf } from "./event-topics.ts";
import { gatheringTopics } from "./gathering-topics.ts";
import { memoryTopics } from "./memory-topics.ts";
import { lifeTopics, ownTopics } from "./own-topics.ts";
import { perScene } from "./per-scene.ts";
import { presentTopics } from "./present-topics.ts";
import { pressingTopics } from "./pressing-topics.ts";
import type { Topic } from "./topic.ts";
import { goes, trusts } from "./trust.ts";

/** Told to so many, a thing is left alone, unless it presses so much. */
const enough = 4;
const pressing = 4.5;

/** What one has told others already is less on one's mind; an event of one's own stays there. */
function retelling(mind: Mind, scene: Scene): (topic: Topic) => number {
  const lines = scene.memories
    .filter((memory) => memory.kind === "said")
    .map((memory) => mind.content(memory.words));
  return ({ key, label, weight }) => {
    if (label !== undefined) return 1;
    const times = lines.filter((line) => shared(key, line) >= 2 && overlap(key, line) >= 0.6).length;
    return times >= enough && weight < pressing ? 0 : 1 / (1 + times);
  };
}

interface Told {
  /** Whether this matter was spoken of with the partner already. */
  has(key: ReadonlySet<string>): boolean;
}

/** Of one partner in one scene these are asked for again and again, with every wording that is tried. */
export const topicsFor = perScene(allTopics);
const toldTo = perScene(saidBetween);
const asConfided = perScene(confiding);
const ownTopicsFor = perScene(ownTopics);
const memoryTopicsFor = perScene(memoryTopics);

function allTopics(mind: Mind, scene: Scene, partner: PersonLine): readonly Topic[] {
  const told = toldTo(mind, scene, partner);
  const confided = asConfided(mind, scene, partner);
  const wish = scene.setting.topic === undefined ? undefined : mind.content(scene.setting.topic);
  const often = retelling(mind, scene);
  // Of those who stand by one speaks with them, not about them.
  const present = scene.others
    .filter(({ name }) => name !== partner.name)
    .map(({ name }) => name.toLowerCase());
  const pressing = pressingTopics(mind, scene, partner).filter(({ key }) => !told.has(key));
  const other = [
    ...eventTopics(mind, scene, partner),
    ...gatheringTopics(mind, scene, partner),
    ...ownTopicsFor(mind, scene, partner),
    ...lifeTopics(mind, scene, partner),
    ...memoryTopicsFor(mind, scene, partner),
    ...promiseTopics(mind, scene, partner),
    ...presentTopics(mind, scene, partner),
  ].flatMap((topic) => {
    if (topic.key.size === 0) return [];
    if (topic.follow !== "invite" && present.some((name) => topic.key.has(name))) return [];
    if (topic.follow !== undefined) return [topic];
    return told.has(topic.key) ? [] : confided(topic);
  });
  const scored = [...pressing, ...other].map((topic, index) => ({
    topic,
    score:
      topic.weight *
        often(topic) *
        (0.6 + 0.8 * chance(scene.seed, "topic", index, topic.act)) *
        between(scene, partner, topic) +
      (wish && shared(wish, topic.key) > 0 ? 4 : 0),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ topic }) => topic);
}

/** With each person one speaks of other things: the same ones whenever the two meet. */
function between({ self }: Scene, { name }: PersonLine, { label, weight, slots }: Topic): number {
  if (label !== undefined || weight >= 5) return 1;
  return 0.3 + 1.4 * chance(0, "between", self.name, name, slots.text ?? "");
}

/** What goes on from what one has said in this talk: the rest of a story, or the next thing on one's mind. */
export function goingOn(mind: Mind, scene: Scene, partner: PersonLine, mine: string): string | undefined {
  const told = toldTo(mind, scene, partner);
  const confided = asConfided(mind, scene, partner);
  const said = mind.content(mine);
  const isIt = ({ key }: Topic): boolean => shared(key, said) >= 2 && overlap(key, said) >= 0.6;
  const isNew = (text: string): boolean => !told.has(mind.content(text));
  const story = memoryTopicsFor(mind, scene, partner).find(
    (topic) => topic.rest !== undefined && isIt(topic),
  );
  if (story?.rest !== undefined && isNew(story.rest) && confided(story).includes(story)) return story.rest;
  const own = ownTopicsFor(mind, scene, partner);
  const next = own[own.findIndex(isIt) + 1];
  if (!own.some(isIt) || next?.slots.text === undefined || next.act !== "goal") return undefined;
  return isNew(next.slots.text) && confided(next).includes(next) ? next.slots.text : undefined;
}

/** A topic as it may be said to this partner: as it is, in confidence, or not at all. */
function confiding(mind: Mind, scene: Scene, partner: PersonLine): (topic: Topic) => Topic[] {
  const kept = confidences(mind, scene);
  return (topic) => {
    const touched = touches(topic, kept);
    if (touched.length === 0) return [topic];
    return touched.every((one) => confides(mind, scene, partner, one)) ? [confided(topic)] : [];
  };
}

/** What was said between the two: the talk so far, former lines, and remembered ones. */
function saidBetween(mind: Mind, scene: Scene, partner: PersonLine): Told {
  const lines = [
    ...scene.talk.map((line) => line.text),
    ...saidTo(scene, partner.name),
    ...scene.memories
      .filter((memory) => memory.speaker === partner.name || memory.listener === partner.name)
      .map((memory) => memory.words),
  ].map((text) => mind.content(text));
  const sentences = scene.talk.flatMap(({ text }) => mind.read(text)).map(({ text }) => mind.content(text));
  return {
    has: (key) =>
      lines.some((line) => shared(key, line) >= Math.min(2, key.size) && overlap(key, line) >= 0.6) ||
      sentences.some((line) => shared(key, line) >= 3 && overlap(key, line) >= 0.75),
  };
}

function eventTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const found: Topic[] = [];
  for (const event of knownEvents(mind, scene)) {
    if (isTold(mind, scene, partner, event)) continue;
    const key = mind.content(`${event.what} ${event.host ?? ""}`);
    const label = event.what;
    const slots = eventSlots(mind, event, scene.now.weekday);
    const own = event.host === scene.self.name;
    if (own && !isMeant(mind, scene, event)) continue;
    if (isOver(scene, event)) continue;
    if (event.secret && !trusts(mind, scene, partner, event.what)) continue;
    if (own)
      found.push({
        act: "own-event",
        slots,
        key,
        weight: partner.liking < 0 && !partner.kin ? 3 : 9,
        label,
        follow: "invite",
      });
    else if (event.host !== partner.name && event.source !== partner.name) {
      const going = goes(mind, scene, event) ? "event-going" : "event-not-going";
      const act =
        event.host === undefined ? "event-plain" : slots.source === undefined ? "event" : "event-heard";
      const often = worn(mind, scene, event);
      const fresh = isFresh(mind, scene, event) ? 1 : notFresh;
      const weight = (fresh * newsWeight(mind, scene, event)) / (1 + often * often);
      found.push({ act, slots, key, weight, label, follow: going });
    }
  }
  return found;
}

/** An event of one's own that one's description tells of; what one asks a few people to at home is not told to all. */
const isMeant = (mind: Mind, { self }: Scene, event: KnownEvent): boolean => tellsOf(mind, self.now, event);

/** News of an event weighs more when one goes there, little when nobody in particular gives it, least when all know of it. */
function newsWeight(mind: Mind, scene: Scene, event: KnownEvent): number {
  if (mind.language.pattern("common").test(event.what) && event.host === undefined) return 0.8;
  if (event.host === undefined) return 1.6;
  return goes(mind, scene, event) ? 7.5 : 6;
}

/** What is no more on one's mind is worth so much of what it was. */
const notFresh = 0.4;

/** What others told one of an event is news while it is on one's mind. */
const isFresh = (mind: Mind, { pressing }: Scene, event: KnownEvent): boolean =>
  event.source === undefined || pressing.some(({ words }) => tellsOf(mind, words, event));

/** How often one has told of an event, and from how many one has heard of it beyond the first: by then it is no news. */
function worn(mind: Mind, scene: Scene, event: KnownEvent): number {
  const noun = mind.content(`${event.what.split(" ").at(-1)} ${event.host ?? ""}`);
  const isOf = (text: string): boolean => shared(noun, mind.content(text)) > 0;
  const said = [
    ...scene.said.map(({ text }) => text),
    ...scene.memories.filter(({ kind }) => kind === "said").map(({ words }) => words),
  ];
  const sources = scene.memories.filter(({ kind, words }) => kind === "heard" && isOf(words));
  return said.filter(isOf).length + Math.max(0, new Set(sources.map(({ speaker }) => speaker)).size - 1);
}

/** Begun already, or its day is more than half a week away and so lies behind. */
function isOver({ now }: Scene, { weekday, from }: KnownEvent): boolean {
  if (weekday === undefined) return from === undefined;
  const ahead = (weekday - now.weekday + 7) % 7;
  return ahead > 4 || (ahead === 0 && from !== undefined && from < now.minute);
}

/** Whether the two have spoken of this event. */
function isTold(mind: Mind, scene: Scene, partner: PersonLine, event: KnownEvent): boolean {
  const lines = [
    ...scene.talk.map((line) => line.text),
    ...saidTo(scene, partner.name),
    ...scene.memories
      .filter((memory) => memory.speaker === partner.name || memory.listener === partner.name)
      .map((memory) => memory.words),
  ];
  return lines.some((line) => tellsOf(mind, line, event));
}

function promiseTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  return scene.promises
    .filter((promise) => promise.to === partner.name)
    .map((promise) => ({
      act: "promise-told",
      slots: {
        what: promise.what,
        facts: sayFacts(mind.language, { ...promise, place: undefined }, scene.now.weekday),
      },
      key: mind.content(promise.what),
      weight: 2.5,
      label: undefined,
      follow: undefined,
    }));
}
