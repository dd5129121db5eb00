/** The clauses of a sentence, parted by its pauses. */
import { matchesIn } from "#village/pattern";

const pause = /[,;:—，；：]/gu;

const pausesOf = (sentence: string): number[] => matchesIn(sentence, pause).map((match) => match.index);

/** How far two places of a sentence are apart: twice the number of pauses, and one more where the first stands behind the second. */
export function clausesBetween(sentence: string, at: number, from: number): number {
  const pauses = pausesOf(sentence);
  const clause = (index: number): number => pauses.filter((position) => position < index).length;
  const steps = clause(at) - clause(from);
  return steps > 0 ? steps * 2 + 1 : -steps * 2;
}

/** The clause that holds an index. */
export function clauseAt(sentence: string, index: number): string {
  const pauses = pausesOf(sentence);
  return sentence.slice(
    pauses.findLast((at) => at < index) ?? 0,
    pauses.find((at) => at > index),
  );
}

/** All clauses, those nearest to an index first. */
export function clausesFrom(sentence: string, index: number): string[] {
  const starts = [0, ...pausesOf(sentence).map((at) => at + 1)];
  return starts
    .map((start, i) => ({ start, text: sentence.slice(start, starts[i + 1]) }))
    .sort((a, b) => clausesBetween(sentence, a.start, index) - clausesBetween(sentence, b.start, index))
    .map(({ text }) => text);
}

/** The last clause, the last two, and so on. */
export const endsOf = (text: string): string[] =>
  [0, ...pausesOf(text).map((at) => at + 1)].reverse().map((start) => text.slice(start));
