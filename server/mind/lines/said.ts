/**
 * What one has said, so that it is not said again: how one's lines of today to others began, then the last lines to the
 * people at hand with whom each was said to, "to Ida: …". An opening ends with an ellipsis.
 */
import { secondsPerDay, timeAt } from "#village/clock";
import type { Memory } from "#village/state";
import { at } from "#village/vector";
import { fill } from "../../language/pack.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";
import { feelingFor } from "./people.ts";

/** Words of an opening; of a language without spaces, signs. */
const openingWords = 9;
const openingSigns = 18;
const mostOpenings = 60;

/** `spoken` are one's own lines that stand in the request already. */
export function saidLines(turn: Turn, to: readonly string[], spoken: ReadonlySet<string>): string[] {
  if (turn.lacks("memory")) return [];
  const hearers = new Map<string, string[]>();
  for (const id of to) {
    for (const text of feelingFor(turn, id).said)
      if (!spoken.has(text)) hearers.set(text, [...(hearers.get(text) ?? []), nameOf(turn.world, id)]);
  }
  const { memory, list } = turn.pack.mind;
  const theirs = [...hearers].map(([text, names]) =>
    fill(memory.saidTo, { names: names.join(list.comma), text }),
  );
  return [...openingsOfToday(turn, new Set([...spoken, ...hearers.keys()])), ...theirs];
}

/** Oldest first. */
function openingsOfToday(turn: Turn, known: ReadonlySet<string>): string[] {
  const { memories } = turn.mind;
  const { calendar } = turn.world;
  const { minuteOfDay } = timeAt(calendar, turn.tick);
  const midnight = turn.tick - Math.floor((minuteOfDay * 60) / calendar.tickSeconds);
  const found: string[] = [];
  const oldest = Math.max(midnight, turn.tick - secondsPerDay / calendar.tickSeconds);
  for (let i = memories.length - 1; i >= 0 && found.length < mostOpenings; i--) {
    const memory = at(memories, i) as Memory;
    if (memory.t < oldest) break;
    if (memory.kind === "utterance" && memory.speaker === turn.id && !known.has(memory.text))
      found.push(opening(memory.text));
  }
  return [...new Set(found)].reverse();
}

function opening(text: string): string {
  const words = text.split(" ");
  if (words.length > 2)
    return words.length > openingWords ? `${words.slice(0, openingWords).join(" ")}…` : text;
  const signs = [...text];
  return signs.length > openingSigns ? `${signs.slice(0, openingSigns).join("")}…` : text;
}
