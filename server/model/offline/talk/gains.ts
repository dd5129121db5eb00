/** What one takes from a talk: what to remember, what was promised, how it felt. */
import { formatTimeOfDay } from "#village/clock";
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { importanceOf, toneOf } from "../read/importance.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import type { TalkLine } from "../request/setting-lines.ts";
import { eventSlots, type KnownEvent } from "../want/event-topics.ts";
import { fillSlots, type Slots } from "../words/fill.ts";
import { eventOf } from "./conversation.ts";
import { isStranger } from "./stance.ts";

export interface Gains {
  /** -2 … 2. */
  feeling: number;
  remember: { text: string; importance: number }[];
  promises: PromiseAnswer[];
}

export interface PromiseAnswer {
  what: string;
  to: string | null;
  day: string | null;
  from: string | null;
  until: string | null;
  place: string | null;
}

export function gainsOf(mind: Mind, scene: Scene, talk: readonly TalkLine[]): Gains {
  const { self, others } = scene;
  const [partner] = others;
  if (!partner) return { feeling: 0, remember: [], promises: [] };
  const { memories } = mind.language.pack.speech;
  const remember: Gains["remember"] = [];
  const promises: PromiseAnswer[] = [];
  const note = (kind: string, slots: Slots, importance: number): void => {
    const text = mind.grammar.note(
      memories[kind],
      { name: partner.name, self: self.name, ...slots },
      scene.seed,
      kind,
    );
    if (text && !remember.some((known) => known.text === text)) remember.push({ text, importance });
  };
  if (isStranger(partner)) note("met", {}, 3);
  for (const [index, line] of talk.entries()) {
    if (line.speaker === self.name) continue;
    noteHeard(mind, scene, talk.slice(0, index + 1), line, note);
    noteAnswer(mind, scene, talk, index, note, promises);
  }
  noteOwnAnswers(mind, scene, talk, note, promises);
  const feeling = feelingOf(mind, scene, talk);
  if (feeling >= 2 || (feeling === 1 && chance(scene.seed, "note warmth") < 0.3)) note("warm", {}, 3);
  if (feeling < 0) note("cool", {}, 4);
  return {
    feeling,
    remember: remember.slice(0, 4),
    promises: promises.slice(0, 3).map((promise) => named(scene, promise)),
  };
}

type Note = (kind: string, slots: Slots, importance: number) => void;

/** News of events, and what the partner is about. */
function noteHeard(mind: Mind, scene: Scene, until: readonly TalkLine[], line: TalkLine, note: Note): void {
  for (const statement of mind.read(line.text)) {
    const importance = importanceOf(mind.language, statement);
    if (statement.event) {
      const event = eventOf(mind, scene, until);
      if (!event || event.host === scene.self.name || statement.event.day === undefined) continue;
      const slots = { ...eventSlots(mind, event, undefined), source: line.speaker };
      note(event.host === line.speaker ? "event-host" : "event", slots, Math.max(7, importance));
    } else if (importance >= 4 && statement.kind !== "question" && mind.acts(statement.text).size === 0) {
      const text = retold(mind, scene, statement.text, line.speaker);
      if (text && mind.content(text).size >= 4)
        note("plan", { name: line.speaker, text }, Math.min(8, importance));
    }
  }
}

/** What the other said of himself, as one would note it down; undefined when it cannot be turned. */
function retold(mind: Mind, scene: Scene, text: string, speaker: string): string | undefined {
  if (text.includes(speaker) || mind.language.pattern("here").test(text)) return undefined;
  const pronoun = scene.others.find(({ name }) => name === speaker)?.pronoun;
  return mind.turner.retell(text, { name: speaker, pronoun });
}

/** The partner's yes or no to one's own invitation. */
function noteAnswer(
  mind: Mind,
  scene: Scene,
  talk: readonly TalkLine[],
  index: number,
  note: Note,
  promises: PromiseAnswer[],
): void {
  const line = talk[index];
  const before = talk.slice(0, index).findLast((other) => other.speaker === scene.self.name);
  if (!line || !before || promises.length > 3) return;
  const asked = mind.acts(before.text);
  const answer = mind.acts(line.text);
  const event = eventOf(mind, scene, talk.slice(0, index));
  if (!asked.has("invitation") || !event || event.host !== scene.self.name) return;
  const slots = { ...eventSlots(mind, event, undefined), name: line.speaker };
  if (answer.has("accept")) note("they-accepted", slots, 6);
  else if (answer.has("decline")) note("they-declined", slots, 5);
}

/** One's own yes or no, and offers of help. */
function noteOwnAnswers(
  mind: Mind,
  scene: Scene,
  talk: readonly TalkLine[],
  note: Note,
  promises: PromiseAnswer[],
): void {
  const { self } = scene;
  for (const [index, line] of talk.entries()) {
    if (line.speaker !== self.name) continue;
    const before = talk.slice(0, index).findLast((other) => other.speaker !== self.name);
    if (!before) continue;
    const asked = mind.acts(before.text);
    const answer = mind.acts(line.text);
    const event = eventOf(mind, scene, talk.slice(0, index));
    if (asked.has("invitation") && event && event.host !== self.name) {
      const host = event.host ?? before.speaker;
      const slots = { ...eventSlots(mind, event, undefined), host };
      if (answer.has("accept")) {
        note("accepted", slots, 7);
        promises.push(promiseOf(mind, event, before.speaker));
      } else if (answer.has("decline")) note("declined", slots, 5);
    } else if (
      answer.has("accept") &&
      mind.read(before.text).some((statement) => statement.kind === "request")
    ) {
      note("promised", { name: before.speaker }, 5);
      const what = wordOf(mind, "help", { name: before.speaker });
      promises.push({ what, to: before.speaker, day: null, from: null, until: null, place: null });
    }
  }
}

/** What is promised, in base form. */
const wordOf = (mind: Mind, kind: string, slots: Slots): string =>
  fillSlots(mind.language.pack.speech.memories[kind]?.[0] ?? "", slots);

function promiseOf(mind: Mind, event: KnownEvent, to: string): PromiseAnswer {
  const { weekdays } = mind.language.pack.reading;
  const what = wordOf(mind, "come", { what: event.what });
  return {
    what,
    to: event.host ?? to,
    day: event.weekday === undefined ? null : (weekdays[event.weekday] ?? null),
    from: event.from === undefined ? null : formatTimeOfDay(event.from),
    until: event.until === undefined ? null : formatTimeOfDay(event.until),
    place: event.place ?? null,
  };
}

/** A name that the answer may not use is left out. */
function named(scene: Scene, promise: PromiseAnswer): PromiseAnswer {
  const only = (field: "to" | "place" | "day"): string | null => {
    const value = promise[field];
    if (value === null) return null;
    const allowed = scene.allowed(["promises", field]);
    if (!allowed || allowed.has(value)) return value;
    return (
      [...allowed].find((name): name is string => typeof name === "string" && sameName(name, value)) ?? null
    );
  };
  return { ...promise, to: only("to"), place: only("place"), day: only("day") };
}

/** "the Wick" and "The Wick" are one. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Sum of what was said kindly and unkindly, with the liking one brought along. */
function feelingOf(mind: Mind, scene: Scene, talk: readonly TalkLine[]): number {
  const [partner] = scene.others as [PersonLine];
  let sum = partner.liking * 0.4 + scene.now.mood * 0.2;
  for (const line of talk) {
    if (line.speaker === scene.self.name) continue;
    const acts = mind.acts(line.text);
    sum += toneOf(mind.language, line.text) * 0.3;
    if (acts.has("accept") || acts.has("thanks") || acts.has("ask-help")) sum += 0.5;
    if (acts.has("invitation")) sum += 0.4;
    if (acts.has("decline")) sum -= 0.6;
  }
  return Math.max(-2, Math.min(2, Math.floor(sum + 0.5)));
}
