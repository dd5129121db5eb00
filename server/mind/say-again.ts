/**
 * Whether a line is one that its speaker has said today, names of people and places and numbers left aside. Short lines
 * may come again, as greetings do.
 */

import { secondsPerDay, timeAt } from "#village/clock";
import { escaped } from "#village/pattern";
import type { Memory } from "#village/state";
import { at } from "#village/vector";
import type { World } from "#village/world";
import type { Accepted } from "./ask.ts";
import type { Turn } from "./turn.ts";

/** Lines of fewer words may come again; of a language without spaces a sign counts as a word. */
const fewest = 5;
/** Of so many words one may differ, and the line is the same. */
const oneIn = 7;

/** What is left of a line without names and numbers. */
export type Bare = (text: string) => readonly string[];

/** `names` are those of people and places, in any order. */
export function bareOf(names: readonly string[]): Bare {
  const longestFirst = [...new Set(names)].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const isHan = (name: string): boolean => /^\p{Script=Han}/u.test(name);
  const anyOf = (some: readonly string[]): string => `(?:${some.map(escaped).join("|") || "(?!)"})`;
  // What stands around a name is looked at once for all of them: there are a hundred in a village.
  const spaced = `(?<!\\p{L})${anyOf(longestFirst.filter((name) => !isHan(name)))}(?:['’]s)?(?!\\p{L})`;
  const named = new RegExp(`${spaced}|${anyOf(longestFirst.filter(isHan))}`, "gu");
  return (text) =>
    text
      .replace(named, " ")
      .toLowerCase()
      .match(/\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+(?:['’]\p{L}+)*/gu) ?? [];
}

/** Two lines of as many words of which at most one in seven differs. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < fewest) return false;
  const differing = a.filter((word, i) => word !== b[i]).length;
  return differing <= Math.min(1, Math.floor(a.length / oneIn));
}

/** Sends a line back that one has said today; the `last` answer is taken as it is. */
export function unsaid(turn: Turn, line: string, last: boolean): Accepted<string> {
  const before = last ? undefined : saidBefore(turn, line);
  return before === undefined
    ? { ok: true, value: line }
    : { ok: false, problem: turn.pack.prompts.problem.again.replace("{line}", () => before) };
}

function saidBefore(turn: Turn, line: string): string | undefined {
  if (turn.lacks("memory")) return undefined;
  const bare = bareIn(turn.world);
  const words = bare(line);
  return words.length < fewest ? undefined : linesOfToday(turn).find((other) => isSame(bare(other), words));
}

/** Those of one's own, the latest first. */
function linesOfToday({ mind: { memories }, id, tick, world: { calendar } }: Turn): string[] {
  const { minuteOfDay } = timeAt(calendar, tick);
  const midnight = tick - Math.floor((minuteOfDay * 60) / calendar.tickSeconds);
  const oldest = Math.max(midnight, tick - secondsPerDay / calendar.tickSeconds);
  const found: string[] = [];
  for (let i = memories.length - 1; i >= 0; i--) {
    const memory = at(memories, i) as Memory;
    if (memory.t < oldest) break;
    if (memory.kind === "utterance" && memory.speaker === id) found.push(memory.text);
  }
  return found;
}

/** Names are looked up once a world. */
const bareByWorld = new WeakMap<World, Bare>();

function bareIn(world: World): Bare {
  const known = bareByWorld.get(world);
  if (known) return known;
  const { villagers, places } = world.scenario;
  const people = villagers.flatMap(({ name }) => [name, ...name.split(/[\s·]+/u)]);
  const rooms = Object.values(places).flatMap(({ name, rooms: inside }) => [
    name,
    ...Object.values(inside ?? {}).map((room) => room.name),
  ]);
  const bare = bareOf([...people, ...rooms]);
  bareByWorld.set(world, bare);
  return bare;
}
