/** The event one is at, unless it is an everyday one: a word to the host, to a guest, or about it all; as the first thing said in a talk. */
import type { Mind } from "../mind.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { eventSlots, knownEvents } from "./event-topics.ts";
import type { Topic } from "./topic.ts";

/** Minutes an event lasts when nobody said how long. */
const usualLength = 120;

export function presentTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const { now, self, setting, talk } = scene;
  if (talk.length > 0) return [];
  const place = setting.place ?? now.place;
  const event = knownEvents(mind, scene).find(
    ({ what, host, weekday, from, until, place: where }) =>
      (host !== undefined || !mind.language.pattern("common").test(what)) &&
      weekday === now.weekday &&
      from !== undefined &&
      from - 15 <= now.minute &&
      now.minute < (until ?? from + usualLength) &&
      where?.toLowerCase() === place?.toLowerCase(),
  );
  if (!event) return [];
  const act = event.host === self.name ? "at-own" : event.host === partner.name ? "at-host" : "at-event";
  const slots = eventSlots(mind, event, now.weekday);
  return [
    { act, slots, key: new Set([`${act} ${event.what}`]), weight: 6, label: event.what, follow: undefined },
  ];
}
