/** What goes with each villager on the screen: near, its name and an icon of what it does; far out, a portrait pin. */
import type { VillagerState } from "#village/state";
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { artPack } from "../portrait/art-pack.ts";
import { composePortrait } from "../portrait/compose.ts";
import type { IconSheet } from "./icon-sheet.ts";
import { make } from "./make.ts";
import { spread } from "./spread.ts";

/** Css px a px of the map from which names are shown for all. */
const namesFrom = 2;
/** More elements than this are not drawn. */
const most = 150;
const pin = 30;

interface Tag {
  id: string;
  name: HTMLElement;
  icon: HTMLElement;
  pin: HTMLButtonElement;
  drawn: string;
  width: number;
}

export class Tags {
  private readonly tags = new Map<string, Tag>();
  private readonly layer: HTMLElement;

  constructor(
    parent: HTMLElement,
    private readonly world: World,
    private readonly icons: IconSheet | undefined,
  ) {
    this.layer = make("div", "tags", parent);
  }

  destroy(): void {
    this.layer.remove();
  }

  /** `speaks`: who has a bubble, whose icon gives way. */
  update(speaks: (villager: string) => boolean): void {
    const { selected, followed } = shown.getState();
    const close = stage.zoom >= namesFrom;
    let count = 0;
    for (const figure of stage.figures.values()) {
      const tag = figure.seen && count < most ? this.tagOf(figure.id) : this.tags.get(figure.id);
      if (!tag) continue;
      const { id } = figure;
      const seen = figure.seen && count < most;
      if (seen) count++;
      const marked = id === stage.hovered || id === followed || id === selected;
      show(tag.name, seen && (stage.far ? id === stage.hovered : close || marked));
      show(tag.icon, seen && !stage.far && stage.zoom >= 1 && !speaks(id) && tag.drawn !== "");
      show(tag.pin, seen && stage.far);
      tag.name.classList.toggle("is-marked", marked);
      tag.pin.classList.toggle("is-marked", marked);
      const villager = stage.state?.villagers[id];
      if (seen && villager) this.dress(tag, villager);
    }
    if (stage.far) this.placePins();
    else this.placeTags();
  }

  private tagOf(id: string): Tag {
    const known = this.tags.get(id);
    if (known) return known;
    const persona = this.world.personas[id];
    const name = make("span", "tag-name", this.layer);
    name.textContent = persona?.name ?? id;
    const icon = make("span", "tag-icon", this.layer);
    make("span", "tag-drawing", icon);
    const button = make("button", "pin", this.layer);
    button.type = "button";
    button.ariaLabel = persona?.name ?? id;
    button.addEventListener("click", () => shown.getState().select(id));
    button.addEventListener("pointerenter", () => (stage.hovered = id));
    button.addEventListener("pointerleave", () => (stage.hovered = null));
    const tag: Tag = { id, name, icon, pin: button, drawn: "", width: name.offsetWidth };
    this.tags.set(id, tag);
    if (persona)
      void artPack()
        .then((pack) => (pack?.portraits ? composePortrait(pack, persona) : null))
        .then((url) => {
          if (url === null) button.textContent = [...persona.name][0] ?? "";
          else button.style.backgroundImage = `url("${url}")`;
        });
    return tag;
  }

  private dress(tag: Tag, villager: VillagerState): void {
    const icon =
      villager.talk !== null ? "talk" : villager.walk !== null ? "" : (villager.activity?.icon ?? "");
    if (icon === tag.drawn) return;
    tag.drawn = icon;
    const drawing = tag.icon.firstElementChild;
    if (icon !== "" && drawing instanceof HTMLElement) this.icons?.show(drawing, icon);
  }

  /** In a crowd names and icons that would cover others are left out, but not those of whom one looks at. */
  private placeTags(): void {
    const names: { tag: Tag; x: number; y: number; w: number; h: number }[] = [];
    const icons: { tag: Tag; x: number; y: number; w: number; h: number }[] = [];
    for (const tag of this.tags.values()) {
      const figure = stage.figures.get(tag.id);
      if (!figure) continue;
      if (!tag.icon.hidden) icons.push({ tag, x: figure.x - 11, y: figure.y - 24, w: 22, h: 22 });
      if (tag.name.hidden) continue;
      tag.width ||= tag.name.offsetWidth;
      names.push({ tag, x: figure.x - tag.width / 2, y: figure.foot + 1, w: tag.width, h: 17 });
    }
    const rank = ({ tag, y }: (typeof names)[number]): number => (isMarked(tag) ? y - far : y);
    for (const [boxes, way] of [
      [names, "down"],
      [icons, "stay"],
    ] as const) {
      boxes.sort((a, b) => rank(a) - rank(b));
      const fits = spread(boxes, way);
      for (const [i, { tag, x, y }] of boxes.entries()) {
        const element = boxes === names ? tag.name : tag.icon;
        move(element, x, y);
        element.classList.toggle("has-no-room", !fits[i] && !isMarked(tag));
      }
    }
  }

  private placePins(): void {
    const pins: { tag: Tag; x: number; y: number; w: number; h: number }[] = [];
    for (const tag of this.tags.values()) {
      const figure = stage.figures.get(tag.id);
      if (figure && !tag.pin.hidden)
        pins.push({ tag, x: figure.x - pin / 2, y: figure.foot - pin - 6, w: pin - 4, h: pin - 4 });
    }
    pins.sort((a, b) => a.y - b.y || a.x - b.x);
    spread(pins, "aside");
    for (const { tag, x, y } of pins) {
      move(tag.pin, x, y);
      if (tag.name.hidden) continue;
      tag.width ||= tag.name.offsetWidth;
      move(tag.name, x + pin / 2 - tag.width / 2, y - 20);
    }
  }
}

/** Farther than any two villagers are apart on the screen. */
const far = 100_000;

const isMarked = ({ name }: Tag): boolean => name.classList.contains("is-marked");

const move = (element: HTMLElement, x: number, y: number): void => {
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

function show(element: HTMLElement, on: boolean): void {
  if (element.hidden === on) element.hidden = !on;
}
