/** Blocks of a day plan, and the spots where an action can be done. */
import { parseTimeOfDay } from "#village/clock";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface BlockLine {
  /** Minutes since midnight; `until` is past 1440 when the block ends the next day. */
  from: number;
  until: number;
  do: string;
  place: string | undefined;
}

export interface SpotLine {
  /** Counted from 1. */
  number: number;
  where: string;
  /** Kind of object as shown, in lower case; undefined for a room itself. */
  kind: string | undefined;
}

export function blockReader(language: Language): (line: string) => BlockLine | undefined {
  const read = bounded(4000, (line): { block: BlockLine | undefined } => {
    const match = language.pattern("lines.block").exec(line)?.groups;
    const from = parseTimeOfDay(match?.from ?? "");
    const until = parseTimeOfDay(match?.until ?? "");
    if (!match || from === undefined || until === undefined) return { block: undefined };
    const end = until <= from ? until + 1440 : until;
    return { block: { from, until: end, do: match.do as string, place: match.place } };
  });
  return (line) => read(line).block;
}

export function spotReader(language: Language): (lines: readonly string[]) => SpotLine[] {
  const read = bounded(4000, (line) => language.pattern("lines.spot").exec(line)?.groups ?? {});
  return (lines) =>
    lines.map((line, index) => {
      const { where = line, kind } = read(line);
      return { number: index + 1, where, kind: kind?.toLowerCase().replaceAll("-", " ") };
    });
}
