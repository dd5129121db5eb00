/**
 * Hours in words as digits: 下午五点半 → 17:30. The part of the day holds on: 下午五点到七点 → 17:00到19:00. An hour
 * before seven of which no part of the day is told is in the afternoon, since nobody speaks of the night.
 */
import type { MatchWords } from "./match-words.ts";
import { anyPattern } from "./phrases.ts";

type Clock = MatchWords["claims"]["clock"];

const unspaced = { spaced: false };

export function createClockReader({ late, point, hours, minutes }: Clock): (text: string) => string {
  if (point.length === 0) return (text) => text;
  const numberOf = new Map(hours.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])));
  const either = (names: string[]): string =>
    anyPattern(
      names.sort((a, b) => b.length - a.length),
      unspaced,
    ).source;
  const pattern = new RegExp(
    `(?<hour>${either([...numberOf.keys()])})${either([...point])}(?<minute>${either(Object.keys(minutes))})?`,
    "gu",
  );
  const lateIn = anyPattern(late, unspaced);
  return (text) => {
    let isLate = false;
    let read = 0;
    return text.replace(pattern, (whole: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as { hour: string; minute?: string };
      const at = rest.at(-3) as number;
      isLate ||= text.slice(read, at).search(lateIn) >= 0;
      read = at + whole.length;
      const told = numberOf.get(groups.hour) ?? 0;
      const hour = told < 12 && (isLate || told < 7) ? told + 12 : told;
      return `${String(hour).padStart(2, "0")}:${String(minutes[groups.minute ?? ""] ?? 0).padStart(2, "0")}`;
    });
  };
}
