/** What a villager's body does: where it stands, what it is busy with, which talk it is in. */
import type { VillageEvent } from "../event.ts";
import type { VillagerState } from "../state.ts";

export function reduceBody(villager: VillagerState, event: VillageEvent): VillagerState {
  switch (event.type) {
    case "villager.arrived":
      return { ...villager, present: true, cell: event.data.cell };
    case "walk.began": {
      const { path, place, room, object } = event.data;
      return { ...villager, refused: null, walk: { began: event.t, path, target: { place, room, object } } };
    }
    case "walk.ended":
      return { ...villager, walk: null, cell: event.data.cell };
    case "activity.began":
      return { ...villager, refused: null, activity: { ...event.data, began: event.t } };
    case "activity.ended":
      return { ...villager, activity: null };
    case "talk.entered":
      return { ...villager, refused: null, talk: event.data.talk };
    case "talk.exited":
      return { ...villager, talk: null };
    case "intent.refused": {
      const times = (villager.refused?.intent === event.data.intent ? villager.refused.times : 0) + 1;
      return { ...villager, refused: { ...event.data, t: event.t, times } };
    }
    default:
      return villager;
  }
}
