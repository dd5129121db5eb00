import type { VillageEvent } from "../event.ts";
import type { VillageSlice } from "../state.ts";

/** How many notices stay in the state. */
const keptNotices = 20;

export function reduceVillage(village: VillageSlice, event: VillageEvent): VillageSlice {
  if (event.type === "weather.changed") return { ...village, weather: event.data.weather };
  if (event.type === "notice.posted") {
    const { id, text, place } = event.data;
    return { ...village, notices: [...village.notices, { id, t: event.t, text, place }].slice(-keptNotices) };
  }
  return village;
}
