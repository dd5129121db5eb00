/** Which events can be seen. What goes on in a head is in neither list but as one's own affair of the body. */
import type { EventType, VillageEvent } from "#village/event";

const visible: ReadonlySet<EventType> = new Set<EventType>([
  "villager.arrived",
  "walk.began",
  "walk.ended",
  "activity.began",
  "activity.ended",
  "object.changed",
  "talk.opened",
  "talk.joined",
  "talk.said",
  "talk.left",
  "talk.closed",
  "talk.entered",
  "talk.exited",
]);

const own: ReadonlySet<EventType> = new Set<EventType>([...visible, "intent.refused", "voice.heard"]);

export const isVisible = (event: VillageEvent): boolean => visible.has(event.type);
export const isOwnAffair = (event: VillageEvent): boolean => own.has(event.type);
