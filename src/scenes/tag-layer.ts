/** What goes with each villager on the screen: near, its name and an icon of what it does; far out, a pin with its face. */
import type Phaser from "phaser";
import type { Rect } from "#village/map";
import type { VillagerState } from "#village/state";
import { shown } from "../store/shown.ts";
import { type Figure, facesSeen, stage } from "../store/stage.ts";
import type { CameraRig } from "./camera-rig.ts";
import { besideFaces, liftOff, spread } from "./spread.ts";
import type { TagBook } from "./tag-book.ts";
import { type Tag, TagImages } from "./tag-images.ts";

/** Css px a px of the map from which names are shown for all. */
const namesFrom = 2;
/** More villagers than this have none. */
const most = 150;
/** Widths by which a name and an icon are set aside at most: farther away nobody would know whose they are. */
const aside = { name: 0.8, icon: 1.3 };
/** Css px from the lower edge of a pin's face to its tip. */
const pinTip = 8;
/** Farther than any two villagers are apart on the screen. */
const far = 100_000;

export class TagLayer {
  private readonly images: TagImages;
  private faces: readonly Rect[] = [];

  constructor(
    scene: Phaser.Scene,
    private readonly book: TagBook,
    rig: CameraRig,
  ) {
    this.images = new TagImages(scene, rig);
  }

  /** Reads where the villagers stand from the stage, which is to be filled before. */
  update(): void {
    const { selected, followed } = shown.getState();
    this.book.begin();
    this.images.begin();
    this.faces = stage.far ? [] : facesSeen();
    let count = 0;
    for (const figure of stage.figures.values()) {
      if (!figure.seen || count === most) continue;
      count++;
      const hovered = figure.id === stage.hovered;
      this.tag(figure, hovered || figure.id === followed || figure.id === selected, hovered);
    }
    const { name, icon, pin } = this.images.tags;
    const rank = ({ marked, y }: Tag): number => (marked ? y - far : y);
    name.sort((a, b) => rank(a) - rank(b));
    icon.sort((a, b) => rank(a) - rank(b));
    pin.sort((a, b) => a.y - b.y || a.x - b.x);
    if (!stage.far) this.place(name, "down");
    this.place(icon, "stay");
    this.place(pin, "aside");
    if (stage.far) this.placeAbovePins(name);
    this.images.end();
    this.book.end();
  }

  /** The villager whose pin is at a point in css px; those drawn later lie above. */
  at(x: number, y: number): string | null {
    const hit = this.images.tags.pin.filter(
      (tag) => x >= tag.x && x < tag.x + tag.w + 4 && y >= tag.y && y < tag.y + tag.h + 10,
    );
    return (hit.find(({ marked }) => marked) ?? hit.at(-1))?.id ?? null;
  }

  private tag(figure: Figure, marked: boolean, hovered: boolean): void {
    const { id, x, y, foot } = figure;
    const { book } = this;
    if (stage.far) {
      const { picture, size, rim } = book.pin(id, marked);
      const room = { x: x - size / 2, y: foot - size - 6, w: size - 4, h: size - 4 };
      this.images.add("pin", picture, { ...liftOff(room, stage.words, pinTip), id, marked, rim });
    }
    if (stage.far ? hovered : stage.zoom >= namesFrom || marked) {
      const { picture, w, h } = book.name(id, marked);
      const room = besideFaces({ x: x - w / 2, y: foot + 1, w, h }, this.faces, aside.name);
      this.images.add("name", picture, { ...room, id, marked, rim: 0 });
    }
    const doing =
      stage.far || stage.zoom < 1 || stage.speaking.has(id) ? "" : iconOf(stage.state?.villagers[id]);
    const icon = doing === "" ? undefined : book.icon(doing);
    if (icon) {
      const { picture, size, rim } = icon;
      const room = besideFaces(
        { x: x - size / 2, y: y - size - 2, w: size, h: size },
        this.faces,
        aside.icon,
      );
      this.images.add("icon", picture, { ...room, id, marked, rim });
    }
  }

  /** In a crowd names and icons that would cover others are left out, but not those of whom one looks at. */
  private place(tags: readonly Tag[], way: Parameters<typeof spread>[1]): void {
    const fits = spread(tags, way);
    for (const [i, tag] of tags.entries()) {
      this.images.put(tag, way === "aside" || fits[i] === true || tag.marked);
      // Pins lie above those farther up, and those of whom one looks at above all.
      if (way === "aside") this.images.raise(tag, (tag.marked ? most : i) / (most + 1));
    }
  }

  private placeAbovePins(names: readonly Tag[]): void {
    for (const name of names) {
      const pin = this.images.tags.pin.find(({ id }) => id === name.id);
      if (pin) Object.assign(name, { x: pin.x + pin.w / 2 + 2 - name.w / 2, y: pin.y - 20 });
      this.images.put(name, true);
    }
  }
}

/** What is drawn above the head; "" for nothing. */
const iconOf = (villager: VillagerState | undefined): string =>
  villager?.talk != null ? "talk" : villager?.walk != null ? "" : (villager?.activity?.icon ?? "");
