/** The names of places, over the village seen from far. Where two would cover each other the larger place keeps its name. */
import type { Place } from "#village/map";
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import type { Box } from "./bubble-layout.ts";
import { make } from "./make.ts";
import { placeAt } from "./place-at.ts";

const tile = 16;
const height = 18;
const none: readonly Box[] = [];

interface Label {
  place: Place;
  element: HTMLElement;
  width: number;
}

export class PlaceNames {
  private readonly layer: HTMLElement;
  private readonly labels: Label[];
  private at = "";

  constructor(parent: HTMLElement, world: World) {
    this.layer = make("div", "places", parent);
    const places = Object.values(world.map.places).filter((place) => world.scenario.places[place.id]);
    places.sort((a, b) => rank(b) - rank(a));
    this.labels = places.map((place) => {
      const element = make("span", `place ${place.kind === "open" ? "is-open" : ""}`, this.layer);
      element.textContent = world.scenario.places[place.id]?.name ?? place.id;
      return { place, element, width: 0 };
    });
  }

  destroy(): void {
    stage.words = none;
    this.layer.remove();
  }

  update(): void {
    if (this.layer.hidden === stage.far) this.layer.hidden = !stage.far;
    if (!stage.far) {
      stage.words = none;
      this.at = "";
      return;
    }
    const { view, zoom } = shown.getState().camera;
    const at = `${view.x} ${view.y} ${zoom}`;
    if (at === this.at) return;
    this.at = at;
    const taken: Box[] = [];
    for (const label of this.labels) {
      const { rect, kind } = label.place;
      label.width ||= label.element.offsetWidth;
      const low = kind === "open" ? rect.y + rect.h / 2 : rect.y + rect.h - 0.2;
      const x = ((rect.x + rect.w / 2) * tile - view.x) * zoom - label.width / 2;
      const y = (low * tile - view.y) * zoom - height / 2;
      const box = { x, y, w: label.width, h: height };
      const free = !taken.some((other) => meet(box, other));
      label.element.style.visibility = free ? "visible" : "hidden";
      if (!free) continue;
      taken.push(box);
      placeAt(label.element, x, y);
    }
    stage.words = taken;
  }
}

/** Houses with a sign first, then larger before smaller, open places last. */
const rank = ({ kind, emblem, rect }: Place): number =>
  (kind === "open" ? 0 : emblem !== undefined && emblem !== "none" ? 20_000 : 10_000) +
  Math.min(5000, rect.w * rect.h);

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w + 2 && b.x < a.x + a.w + 2 && a.y < b.y + b.h && b.y < a.y + a.h;
