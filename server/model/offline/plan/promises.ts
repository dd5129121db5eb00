/** Promises in a day: which come first when two want one hour, which are given up and why, and new ones in the persona. */
import { formatTimeOfDay } from "#village/clock";
import type { PromiseAnswer } from "#village/state";
import type { Matter } from "./matters.ts";
import { appointmentsOf } from "./own-agenda.ts";
import type { Planning } from "./plan-day.ts";
import type { Entry } from "./timeline.ts";

export interface GivenUp {
  /** Line number among the promises. */
  promise: number;
  because: string;
}

/** Without a heart for it, a promise to somebody one does not care for is let go, so likely. */
const letGo = 0.25;

/** In the order in which they get their time: own events, promises by what they mean to one, goals, events heard of. */
export function ranked(planning: Planning, matters: readonly Matter[]): Matter[] {
  const rank: Record<Matter["kind"], number> = { "own-event": 0, promise: 1, goal: 2, event: 3 };
  const worth = new Map(matters.map((matter) => [matter, weight(planning, matter)]));
  return matters.toSorted((a, b) => rank[a.kind] - rank[b.kind] || (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
}

/** Whom one loves comes first; between equals the day decides. */
function weight({ scene, luck }: Planning, matter: Matter): number {
  if (matter.kind !== "promise") return 0;
  const person = scene.people.find(({ name }) => name === matter.host);
  return (
    (person?.liking ?? 0) + (person?.kin ? 1 : 0) + 2 * luck(`dearer ${matter.what} ${matter.host ?? ""}`)
  );
}

/** Whether one has the heart to keep it: low spirits excuse one from what one never wished for. */
export function heart({ scene, luck }: Planning, matter: Matter): boolean {
  const person = scene.people.find(({ name }) => name === matter.host);
  const cares = person === undefined || person.liking > 0 || person.kin;
  return cares || scene.now.mood >= 0 || luck(`heart ${matter.what}`) >= letGo;
}

/** `instead` is what stands at its hour. */
export function givenUp(planning: Planning, matter: Matter, instead: Entry | undefined): GivenUp | undefined {
  const { mind, scene } = planning;
  if (matter.line === undefined) return undefined;
  const other = scene.promises.find(({ what }) => what === instead?.do)?.to;
  const slots = { what: matter.what, other, instead: instead?.do };
  const { because } = mind.language.pack.speech;
  const ways = instead === undefined ? because["no-heart"] : because["give-up"];
  const text = mind.grammar.note(ways, slots, scene.seed, "give up");
  return text === undefined ? undefined : { promise: matter.line, because: text };
}

/** What the persona tells of promises and appointments that do not stand among the promises yet. */
export function newPromises({ mind, scene, find }: Planning): PromiseAnswer[] {
  const { weekdays } = mind.language.pack.reading;
  return appointmentsOf(mind, scene, find)
    .filter(({ do: what, to }) => !scene.promises.some((known) => known.what === what && known.to === to))
    .map(({ do: what, place, weekday, from, until, to }) => ({
      what,
      to: to ?? null,
      day: weekday === undefined ? null : (weekdays[weekday] ?? null),
      from: from === undefined ? null : formatTimeOfDay(from),
      until: until === undefined ? null : formatTimeOfDay(until),
      place: place.name,
    }))
    .slice(0, 4);
}
