/** What is worth telling of a village, read from its log. */
import type { EventOf, VillageEvent } from "#village/event";
import type { Timeline } from "../timeline/timeline.ts";

export type News =
  | EventOf<"talk.opened">
  | EventOf<"notice.posted">
  | EventOf<"memory.made">
  | EventOf<"villager.arrived">
  | EventOf<"weather.changed">;

/** A talk that opens, a notice, an insight, an arrival, a change of weather. */
export function isNews(event: VillageEvent): event is News {
  switch (event.type) {
    case "talk.opened":
    case "notice.posted":
    case "villager.arrived":
    case "weather.changed":
      return true;
    case "memory.made":
      return event.data.kind === "reflection";
    default:
      return false;
  }
}

/** Whether the news is about a villager: as the one who acts or as one who takes part. */
export function concerns(event: VillageEvent, villager: string): boolean {
  if (event.by === villager) return true;
  if (event.type === "talk.opened") return event.data.members.includes(villager);
  return event.type === "villager.arrived" && event.data.villager === villager;
}

/** The newest news at a tick, of all or of one villager; null when there is none yet. */
export function newsAt(timeline: Timeline, tick: number, villager?: string): News | null {
  for (let i = timeline.countUntil(tick) - 1; i >= 0; i--) {
    const event = timeline.events[i] as VillageEvent;
    if (isNews(event) && (villager === undefined || concerns(event, villager))) return event;
  }
  return null;
}

/** The tick of the nearest news before (-1) or after (1) a tick; undefined when there is none. */
export function stepFrom(
  timeline: Timeline,
  tick: number,
  direction: -1 | 1,
  villager?: string,
): number | undefined {
  if (direction < 0) return newsAt(timeline, tick - 1, villager)?.t;
  for (let i = timeline.countUntil(tick); i < timeline.events.length; i++) {
    const event = timeline.events[i] as VillageEvent;
    if (isNews(event) && (villager === undefined || concerns(event, villager))) return event.t;
  }
  return undefined;
}
