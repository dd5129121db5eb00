/** What stays of a talk: memories, promises, a feeling for each of the others, a mood. */

import type { Kept } from "#village/state";
import type { Known } from "../prompts/prompt.ts";
import { feelingFor, knownPeople } from "./lines/people.ts";
import { namesOf } from "./lines/perceived.ts";
import { knownPlaces, placeName } from "./lines/place.ts";
import { pressNews } from "./pressing.ts";
import { promise } from "./promises.ts";
import type { Turn } from "./turn.ts";

/** Warmth, from -100 to 100, that one step of feeling moves. */
const warmthStep = 4;
const moodStep = 8;

export function keep(turn: Turn, others: readonly string[], answer: Kept, thought: string): void {
  const subject = others[0] ?? null;
  for (const { text, importance, tell } of answer.remember) {
    turn.remember({ kind: "observation", text, importance, subject }, thought);
    if (tell) pressNews(turn, text, others);
  }
  for (const item of answer.promises) promise(turn, item, thought);
  for (const other of others) feel(turn, other, answer.feeling, thought);
  shiftMood(turn, answer.feeling * moodStep, thought);
}

function feel(turn: Turn, toward: string, feeling: number, thought: string): void {
  const before = feelingFor(turn, toward).warmth;
  const warmth = bounded(before + feeling * warmthStep);
  if (warmth !== before) turn.emit("feeling.shifted", { toward, warmth }, thought);
}

/** A mood fades towards zero by an eighth with every shift. */
export function shiftMood(turn: Turn, by: number, thought?: string): void {
  const before = turn.mind.mood;
  const faded = before < 0 ? -Math.floor((-before * 7) / 8) : Math.floor((before * 7) / 8);
  const mood = bounded(faded + by) + 0;
  if (mood !== before) turn.emit("mood.shifted", { mood }, thought);
}

const bounded = (value: number): number => Math.max(-100, Math.min(100, value));

/** Whom, which places and which days a promise made in a talk with `others` may name. */
export function nameable(turn: Turn, others: readonly string[]): Known {
  const people = [...new Set([...others, ...knownPeople(turn)])].sort();
  return {
    people: namesOf(turn, people),
    places: knownPlaces(turn).map((place) => placeName(turn.world, place)),
    days: Object.values(turn.pack.names.weekdays),
  };
}
