/** What a villager has before him: events, appointments and errands, gathered from persona, promises and memories. */
import type { Language } from "../language.ts";
import type { Mind } from "../mind.ts";
import { hearer, speaker } from "../read/event-host.ts";
import type { Statement } from "../read/reader.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { MemoryLine } from "../request/memory-lines.ts";
import type { PromiseLine } from "../request/promise-lines.ts";
import type { Scene } from "../request/scene.ts";
import { headOf } from "../words/head.ts";
import { newsErrands } from "./news-errands.ts";
import { errandsOf } from "./own-agenda.ts";
import type { PlaceFinder } from "./places.ts";
import { thoughtErrands } from "./thought-errands.ts";

export interface Matter {
  kind: "own-event" | "event" | "promise" | "goal";
  /** "lantern supper", or in base form what is to be done. */
  what: string;
  host: string | undefined;
  place: string | undefined;
  /** Weekday index; undefined when open. */
  weekday: number | undefined;
  from: number | undefined;
  until: number | undefined;
  /** About when, where no hour is named; minutes since midnight. */
  around?: number | undefined;
  /** Of a promise: its line number in the request. */
  line?: number;
  /** Line number of the thought that it comes from. */
  thought?: number;
}

export function mattersOf(mind: Mind, scene: Scene, find: PlaceFinder): Matter[] {
  const { language, read } = mind;
  const found: Matter[] = scene.promises.map((promise, index) => ({
    kind: "promise",
    host: promise.to,
    ...promise,
    place: promise.place ?? whereToFind(promise, find),
    line: index + 1,
  }));
  const hasAgenda = language.pack.offline.agenda !== undefined;
  for (const { do: what, place, ...when } of errandsOf(mind, scene, find))
    found.push({ kind: "goal", what, host: undefined, place: place.name, ...when });
  found.push(...newsErrands(mind, scene, find), ...thoughtErrands(mind, scene, find));
  for (const statement of read(scene.self.now)) {
    const before = found.length;
    add(language, found, statement, scene, scene.self.name, scene.now.weekday);
    if (hasAgenda && found.at(-1)?.kind !== "own-event") found.length = before;
  }
  for (const memory of [...scene.memories, ...scene.yesterday]) {
    const source = memory.kind === "said" || memory.kind === "thought" ? scene.self.name : memory.speaker;
    for (const statement of read(memory.words)) {
      if (memory.kind === "plain" && statement.kind === "plan" && statement.subject !== scene.self.name)
        continue;
      if (memory.kind === "overheard" && statement.kind === "plan") continue;
      if (memory.kind === "heard" && statement.kind === "plan") continue;
      add(language, found, statement, scene, source, dayOf(memory, scene));
    }
  }
  const isPromised = ({ kind, what, weekday }: Matter): boolean =>
    kind === "own-event" &&
    scene.promises.some((one) => one.weekday === weekday && one.what.includes(headOf(language, what)));
  return found.filter(
    (matter, index) =>
      !isPromised(matter) && found.findIndex((other) => isSame(language, matter, other)) === index,
  );
}

/** Without a place, what is promised for an hour is done where the other may be found. */
const whereToFind = ({ to, weekday, from }: PromiseLine, find: PlaceFinder): string | undefined =>
  to === undefined || weekday === undefined || from === undefined
    ? undefined
    : find.ofPerson(to, weekday, from)?.name;

/** The weekday on which it was said; for what lies before the story, today. */
const dayOf = (memory: MemoryLine, scene: Scene): number => memory.weekday ?? scene.now.weekday;

function add(
  language: Language,
  found: Matter[],
  statement: Statement,
  scene: Scene,
  source: string | undefined,
  said: number,
): void {
  const { day, from, until, around } = statement.time;
  const weekday = day === undefined ? undefined : weekdayOf(day, said);
  const { event, goal } = statement;
  if (event && !event.off) {
    const host = nameOf(language, event.host, source, scene.self.name);
    const kind = host === scene.self.name ? "own-event" : "event";
    found.push({ kind, what: event.what, host, place: statement.place, weekday, from, until });
    return;
  }
  if (!goal) return;
  const subject = nameOf(language, statement.subject, source, scene.self.name);
  if (subject !== scene.self.name && statement.subject !== undefined && subject !== undefined) return;
  found.push({
    kind: "goal",
    what: goal,
    host: undefined,
    place: statement.place,
    weekday,
    from: from ?? around,
    until,
  });
}

/** Who is meant by a host as written, when `source` spoke; pronouns of the third person mean the source. */
export function nameOf(
  language: Language,
  written: string | undefined,
  source: string | undefined,
  listener: string,
): string | undefined {
  if (written === undefined) return undefined;
  const person = language.pack.speech.pronouns.persons?.[written.toLowerCase()] ?? written;
  if (person === speaker) return source;
  if (person === hearer) return listener;
  const pronouns = Object.keys(language.pack.speech.pronouns);
  return pronouns.includes(written.toLowerCase()) ? source : written;
}

function isSame(language: Language, a: Matter, b: Matter): boolean {
  if (a.kind === "promise" || b.kind === "promise" || a.kind === "goal" || b.kind === "goal") {
    return a.kind === b.kind && a.what === b.what && a.weekday === b.weekday;
  }
  return (
    headOf(language, a.what) === headOf(language, b.what) && a.weekday === b.weekday && a.kind === b.kind
  );
}
