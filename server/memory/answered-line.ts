/**
 * A line of talk is remembered with what it answers: "Yes, gladly" means nothing alone, and whoever thinks of the
 * supper thinks of it too. So a remembered line is found by its own words and, with less weight, by those of the line
 * before it in the same talk.
 */
import type { Memory } from "#village/state";
import { at, type Vector } from "#village/vector";

/** Weight of the line before, beside 1 for the line itself. */
const share = 0.5;
/** Ticks in which an answer comes. */
const soon = 12;
/** Several may talk at once in a room: so many memories back the line is looked for. */
const lookedBack = 6;

/** The index of the remembered line that memory `index` answers, if any. */
export function answeredBy(memories: Vector<Memory>, index: number): number | undefined {
  const line = at(memories, index) as Memory;
  if (line.kind !== "utterance") return undefined;
  for (let i = index - 1; i >= 0 && i >= index - lookedBack; i--) {
    const before = at(memories, i) as Memory;
    if (before.t < line.t - soon) return undefined;
    if (before.kind === "utterance" && mayAnswer(line, before)) return i;
  }
  return undefined;
}

/** Said by another in the same place, to or by one whom the line concerns; it is not always known to whom a line goes. */
const mayAnswer = (line: Memory, before: Memory): boolean =>
  before.speaker !== line.speaker &&
  before.place === line.place &&
  (before.subject === null ||
    line.subject === null ||
    before.speaker === line.subject ||
    before.subject === line.speaker ||
    before.subject === line.subject);

/** The vector of a line together with that of the line before, of norm 1 again. */
export function joined(line: Float32Array, before: Float32Array): Float32Array {
  const both = new Float32Array(line.length);
  const filled: number[] = [];
  let sum = 0;
  for (let i = 0; i < both.length; i++) {
    const own = line[i] as number;
    const others = before[i] as number;
    // Nearly all of a vector is empty.
    if (own === 0 && others === 0) continue;
    const part = own + share * others;
    both[i] = part;
    sum += part * part;
    filled.push(i);
  }
  const norm = Math.sqrt(sum) || 1;
  for (const i of filled) both[i] = (both[i] as number) / norm;
  return both;
}
