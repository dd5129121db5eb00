/** Lines in other people's wording (fixtures foreign-lines.*), and how many of the stated facts a reader gets right. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { weekdays } from "#village/clock";
import type { SaidEvent } from "../../server/model/offline/read/event.ts";
import type { Reader } from "../../server/model/offline/read/reader.ts";

type Line = [
  text: string,
  host: string | null,
  place: string | null,
  day: string | number | null,
  from: string | null,
  until?: string,
];

export interface ForeignLines {
  people: string[];
  events: Line[];
  none: string[];
}

export interface Tally {
  /** Hosts, places, days and hours that the lines state. */
  stated: number;
  /** Shares of `stated`; a fact read into a line that does not state it is wrong as well. */
  right: number;
  wrong: number;
  /** One line a miss: the fact, what was stated, what was read, the text. */
  misses: string[];
}

export const foreignLines = (language: "en" | "zh"): ForeignLines =>
  parse(
    readFileSync(new URL(`../fixtures/foreign-lines.${language}.yaml`, import.meta.url), "utf8"),
  ) as ForeignLines;

const clock = (minute: number | undefined): string | undefined =>
  minute === undefined
    ? undefined
    : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const plainPlace = (place: string | undefined): string | undefined =>
  place
    ?.toLowerCase()
    .replace(/^(?:the|an?) /u, "")
    .replace(/’/gu, "'");

export function tallyForeign(lines: ForeignLines, read: Reader): Tally {
  let stated = 0;
  let right = 0;
  let wrong = 0;
  const misses: string[] = [];
  const judge = (fact: string, label: string | undefined, got: string | undefined, text: string): void => {
    if (label !== undefined) stated++;
    if (got === label) {
      if (label !== undefined) right++;
      return;
    }
    if (got !== undefined) wrong++;
    misses.push(
      `${got === undefined ? "-" : "X"} ${fact}: ${label ?? "nothing"}, read ${got ?? "nothing"}: ${text}`,
    );
  };
  const people = new Set([...lines.people, "I", "you"]);
  const factsOf = (text: string): Record<string, string | undefined> => {
    const event: SaidEvent | undefined = read(text).find((statement) => statement.event)?.event;
    const { day } = event ?? {};
    return {
      host: event?.host !== undefined && people.has(event.host) ? event.host : undefined,
      place: plainPlace(event?.place),
      day: day === undefined ? undefined : "offset" in day ? String(day.offset) : weekdays[day.weekday],
      from: clock(event?.from),
      until: clock(event?.until),
    };
  };
  for (const [text, host, place, day, from, until] of lines.events) {
    const got = factsOf(text);
    judge("host", host ?? undefined, got.host, text);
    judge("place", plainPlace(place ?? undefined), got.place, text);
    judge("day", day === null ? undefined : String(day), got.day, text);
    judge("from", from ?? undefined, got.from, text);
    judge("until", until, got.until, text);
  }
  for (const text of lines.none)
    for (const [fact, got] of Object.entries(factsOf(text))) judge(fact, undefined, got, text);
  return { stated, right: right / stated, wrong: wrong / stated, misses };
}
