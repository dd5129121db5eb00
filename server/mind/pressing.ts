/**
 * What is on one's mind and wants saying: what one came to know by oneself, a word one broke, somebody who did not come;
 * and news that others told. Two short lists of memories, kept as notes; a memory leaves its list after a time, for each
 * person once it is told, and news from others when it is worn: told on or heard again often enough.
 */
import type { Memory } from "#village/state";
import { lookUp } from "#village/table";
import { at } from "#village/vector";
import { noteAt } from "./cooldown.ts";
import { seenToday } from "./review.ts";
import { isTold, likeness, markTold, noteTellings, timesTold } from "./told.ts";
import type { Turn } from "./turn.ts";

/** Where a list is noted, for how many hours a thing stays on it, and how many do at a time. */
const own = { key: "pressing/", hours: 30, most: 6 } as const;
const heard = { key: "news/", hours: 30, most: 8 } as const;
type List = typeof own | typeof heard;

/** So much of what others told is brought to mind at once, the weightiest first. */
const newsAtOnce = 4;
/** What one has told on, or heard again in another talk, so often is news no more. */
const worn = 2;
/** Of a hundred runs of signs that two accounts share, so many make them one piece of news. */
const sameNews = 60;
/** Signs in such a run: two say about as much, where a language has no spaces, as four letters. */
const run = { letters: 4, signs: 2 };

/** Puts the latest memory of this text on one's mind; those who `know` need not be told. */
export function press(turn: Turn, text: string, know: readonly string[] = []): void {
  const index = latestOf(turn, text);
  if (index !== undefined) markTold(turn, index, know);
  put(turn, own, index);
}

/** Puts news on one's mind that was told where all of `present` heard it; what one has heard before is no news. */
export function pressNews(turn: Turn, text: string, present: readonly string[]): void {
  const length = turn.pack.mind.importance.whole ? run.letters : run.signs;
  const known = noted(turn, heard).find((index) => likeness(textOf(turn, index), text, length) >= sameNews);
  const index = known ?? latestOf(turn, text);
  if (index === undefined) return;
  markTold(turn, index, present);
  if (known === undefined) put(turn, heard, index);
  else if (at(turn.mind.memories, known)?.t !== turn.tick)
    noteTellings(turn, known, timesTold(turn, known) + 1);
}

function put(turn: Turn, list: List, index: number | undefined): void {
  if (index === undefined) return;
  const all = [...noted(turn, list).filter((other) => other !== index), index];
  noteAt(turn, list.key, all.slice(-list.most).join(" "));
}

function latestOf({ mind: { memories } }: Turn, text: string): number | undefined {
  for (let i = memories.length - 1; i >= 0; i--) if (at(memories, i)?.text === text) return i;
  return undefined;
}

const textOf = ({ mind }: Turn, index: number): string => at(mind.memories, index)?.text ?? "";

const weightOf = ({ mind }: Turn, index: number): number => at(mind.memories, index)?.importance ?? 0;

const noted = ({ mind }: Turn, { key }: List): number[] =>
  (lookUp(mind.seen, key)?.text ?? "")
    .split(" ")
    .filter((part) => part !== "")
    .map(Number);

/**
 * Indexes of what one came to know or did oneself that is on one's mind in the presence of `others`, the latest first:
 * what concerns nobody in particular or one of them, and what none of them has heard from oneself.
 */
export const ownMatters = (turn: Turn, others: readonly string[]): number[] =>
  untold(turn, own, others).filter((index) => {
    const subject = at(turn.mind.memories, index)?.subject ?? null;
    return subject === null || others.includes(subject);
  });

/** The same, then news from others that none of these has had from oneself or told it, then whom one saw today. */
export const pressingMemories = (turn: Turn, others: readonly string[]): number[] => [
  ...ownMatters(turn, others),
  ...untold(turn, heard, others)
    .filter((index) => timesTold(turn, index) < worn)
    .sort((a, b) => weightOf(turn, b) - weightOf(turn, a))
    .slice(0, newsAtOnce),
  ...seenToday(turn, others),
];

function untold(turn: Turn, list: List, others: readonly string[]): number[] {
  if (turn.lacks("memory")) return [];
  const since = turn.tick - (list.hours * 3600) / turn.world.calendar.tickSeconds;
  return noted(turn, list)
    .filter((index) => (at(turn.mind.memories, index) as Memory).t >= since)
    .filter((index) => !others.some((other) => isTold(turn, index, other)))
    .reverse();
}
