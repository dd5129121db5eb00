/** `window.hamlet`: a read-only look at what is shown, for tests and tinkerers. */
import { cellAt } from "#village/position";
import type { VillageState } from "#village/state";
import { shown } from "./shown.ts";
import { stage } from "./stage.ts";

export interface Tinker {
  /** The tick shown, fractional while playing. */
  cursor(): number;
  /** The cell (y × width + x) of a villager at the whole tick shown; null before a run is open. */
  cellOf(villager: string): number | null;
  /** The state at the whole tick shown; null before a run is open. */
  state(): VillageState | null;
  seek(tick: number): void;
  /** The whole tick of the last picture drawn. */
  drawn(): number;
  /** Where a villager stands in the picture, in css px; null where it is not seen. */
  placeOf(villager: string): { x: number; y: number } | null;
}

declare global {
  interface Window {
    hamlet?: Tinker;
  }
}

export function offerTinker(): void {
  const tick = (): number => Math.floor(shown.getState().cursor);
  const state = (): VillageState | null => {
    const { link, timeline } = shown.getState();
    return link.state === "loading" ? null : (timeline?.at(tick()) ?? null);
  };
  window.hamlet = {
    cursor: () => shown.getState().cursor,
    cellOf: (id) => {
      const villager = state()?.villagers[id];
      const map = shown.getState().world?.map;
      return villager && map ? cellAt(map, villager, tick()) : null;
    },
    state,
    seek: (to) => shown.getState().seek(to),
    drawn: () => stage.tick,
    placeOf: (id) => {
      const figure = stage.figures.get(id);
      return figure?.seen ? { x: figure.x, y: figure.foot } : null;
    },
  };
}
