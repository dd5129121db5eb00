/** Whether one comes when invited: by promises for that hour, work, bedtime, liking and character. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { workPhrase } from "../plan/work-phrase.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import type { KnownEvent } from "../want/event-topics.ts";
import type { Slots } from "../words/fill.ts";
import { sayClock } from "../words/say-clock.ts";

export interface Decision {
  /** Act of the grammar: accept, decline-promise, decline-busy, decline-plain. */
  act: string;
  slots: Slots;
  comes: boolean;
}

export function decideInvitation(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  event: KnownEvent | undefined,
): Decision {
  const { ways } = mind.traits(scene.self);
  const slots: Slots = { what: event?.what, to: undefined };
  if (ways.has("yes") || !event) return { act: "accept", slots, comes: true };
  const other = scene.promises.find(
    (promise) =>
      collides(promise, event) && !leavesTime(promise, event) && !promise.what.includes(event.what),
  );
  if (other && chance(scene.seed, "keep promise") < 0.8) {
    if (other.to === undefined) return { act: "decline-plain", slots, comes: false };
    const what = withoutCompanion(mind, other.what, other.to);
    return { act: "decline-promise", slots: { ...slots, to: other.to, what }, comes: false };
  }
  const busy = workThen(scene, event);
  if (busy && chance(scene.seed, "take off") < 0.75) {
    const work = workPhrase(mind, scene.self.work?.as ?? "");
    return {
      act: "decline-busy",
      slots: { ...slots, work, until: sayClock(mind.language, busy) },
      comes: false,
    };
  }
  const wish =
    0.87 +
    partner.liking * 0.09 +
    (ways.has("warm") ? 0.05 : 0) -
    (ways.has("shy") ? 0.12 : 0) -
    (partner.kin && partner.liking < 0 ? 0.25 : 0);
  if (chance(scene.seed, "wish", event.what) < wish) return { act: "accept", slots, comes: true };
  return { act: "decline-plain", slots, comes: false };
}

/** "row with Silas", promised to Silas, is "row". */
function withoutCompanion({ language }: Mind, what: string, to: string): string {
  const along = language.pack.offline.agenda?.along;
  if (along === undefined) return what;
  return what.replace(language.compile(along), (whole, ...groups: unknown[]) =>
    groups.includes(to) ? "" : whole,
  );
}

interface Hour {
  weekday: number | undefined;
  from: number | undefined;
  until: number | undefined;
}

/** Whether both want the same hour of one day. */
export function collides(a: Hour, b: Hour): boolean {
  if (a.weekday === undefined || a.weekday !== b.weekday || a.from === undefined || b.from === undefined)
    return false;
  return a.from < (b.until ?? b.from + 90) && b.from < (a.until ?? a.from + 60);
}

/** Minutes of an event for which one still comes. */
const worthIt = 35;

/** Whether so much of an event lies before or after something else that one can be at both. */
function leavesTime(other: Hour, event: Hour): boolean {
  if (other.from === undefined || event.from === undefined) return false;
  const until = event.until ?? event.from + 90;
  return Math.max(other.from - event.from, until - (other.until ?? other.from + 60)) >= worthIt;
}

/** When one's work ends that covers the event; undefined when one is free or the event is where one works. */
function workThen(scene: Scene, event: KnownEvent): number | undefined {
  const { work } = scene.self;
  const { from, weekday, place } = event;
  if (!work || from === undefined || weekday === undefined || (place !== undefined && place === work.place))
    return undefined;
  return work.hours.find((h) => h.days.includes(weekday) && h.from <= from && from + 45 <= h.until)?.until;
}
