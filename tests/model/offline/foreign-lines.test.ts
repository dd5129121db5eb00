/**
 * Lines in other people's wording, that no pattern was made after: how many of the stated hosts, places, days and hours
 * the reader gets right (unknown is no fault, but a fact read into a line that does not state it is one).
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createLanguage } from "../../../server/model/offline/language.ts";
import type { SaidEvent } from "../../../server/model/offline/read/event.ts";
import { createReader } from "../../../server/model/offline/read/reader.ts";
import { marker, unmarked } from "../../../server/model/offline/words/name-marks.ts";
import { offlinePackOf } from "../../support/offline.ts";

type Line = [
  text: string,
  host: string | null,
  place: string | null,
  day: string | number | null,
  from: string | null,
];
interface Lines {
  people: string[];
  events: Line[];
  none: string[];
}
type Facts = Record<"host" | "place" | "day" | "from", string | undefined>;

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "In the café", "the café" and "behind the café" are one place. */
const plainPlace = (place: string | undefined): string | undefined =>
  place
    ?.replace(/(?<=.)[里上]$/u, "")
    .replace(/^(?:outside|behind|(?:in )?front of|back of|under|beside) /iu, "")
    .replace(/^(?:the|an?) /iu, "")
    .replace(/’/gu, "'")
    .toLowerCase();

const clock = (minute: number | undefined): string | undefined =>
  minute === undefined
    ? undefined
    : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

function factsRead(event: SaidEvent | undefined, people: ReadonlySet<string>): Facts {
  const host = event?.host === undefined ? undefined : unmarked(event.host);
  const day = event?.day;
  return {
    host: host !== undefined && people.has(host) ? host : undefined,
    place: event?.place === undefined ? undefined : plainPlace(unmarked(event.place)),
    day: day === undefined ? undefined : "offset" in day ? String(day.offset) : weekdays[day.weekday],
    from: clock(event?.from),
  };
}

/** Of what is stated, right; of all facts, wrong. */
const bounds = [
  { language: "zh", right: 0.85, wrong: 0.02 },
  { language: "en", right: 0.85, wrong: 0.02 },
];

describe.each(bounds)("two hundred lines in free wording: $language", ({ language, right, wrong }) => {
  const { people, events, none } = parse(
    readFileSync(new URL(`../../fixtures/foreign-lines.${language}.yaml`, import.meta.url), "utf8"),
  ) as Lines;
  const read = createReader(createLanguage(offlinePackOf(language)));
  const names = marker(people.join("\n"));
  const mark = (text: string): string => (language === "zh" ? names(text) : text);
  const hosts = new Set([...people, "I", "you"]);
  const nothing: Facts = { host: undefined, place: undefined, day: undefined, from: undefined };
  const labelled = [
    ...events.map(([text, host, place, day, from]) => ({
      text,
      facts: {
        host: host ?? undefined,
        place: plainPlace(place ?? undefined),
        day: day === null ? undefined : String(day),
        from: from ?? undefined,
      },
    })),
    ...none.map((text) => ({ text, facts: nothing })),
  ];

  it(`are read: ${right * 100} % of host, place, day and hour right, ${wrong * 100} % of all wrong at most`, () => {
    const count = { facts: 0, stated: 0, right: 0, wrong: 0 };
    for (const { text, facts } of labelled) {
      const got = factsRead(read(mark(text)).find(({ event }) => event)?.event, hosts);
      for (const fact of ["host", "place", "day", "from"] as const) {
        count.facts++;
        if (facts[fact] !== undefined) count.stated++;
        if (facts[fact] !== undefined && got[fact] === facts[fact]) count.right++;
        if (got[fact] !== undefined && got[fact] !== facts[fact]) count.wrong++;
      }
    }
    expect(new Set(labelled.map(({ text }) => text)).size).toBe(200);
    expect(count.right / count.stated).toBeGreaterThanOrEqual(right);
    expect(count.wrong / count.facts).toBeLessThanOrEqual(wrong);
  });
});
