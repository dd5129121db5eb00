/** What goes with each villager on the screen: near, its name and an icon of what it does; far out, a pin with its face. */
import type Phaser from "phaser";
import type { Rect } from "#village/map";
import type { VillagerState } from "#village/state";
import { shown } from "../store/shown.ts";
import { type Figure, stage } from "../store/stage.ts";
import type { CameraRig } from "./camera-rig.ts";
import { layers } from "./layers.ts";
import { undyed } from "./plain-shader.ts";
import { spread } from "./spread.ts";
import type { TagBook } from "./tag-book.ts";
import type { TagPicture } from "./tag-sheet.ts";

/** Css px a px of the map from which names are shown for all. */
const namesFrom = 2;
/** More villagers than this have none. */
const most = 150;
/** Farther than any two villagers are apart on the screen. */
const far = 100_000;

type Part = "name" | "icon" | "pin";

/** A picture with the room that it takes on the screen, in css px. */
interface Tag extends Rect {
  id: string;
  marked: boolean;
  image: Phaser.GameObjects.Image;
  /** Css px by which the picture is larger than its room, to the left and above. */
  rim: number;
}

export class TagLayer {
  private readonly images: Record<Part, Phaser.GameObjects.Image[]> = { name: [], icon: [], pin: [] };
  private readonly tags: Record<Part, Tag[]> = { name: [], icon: [], pin: [] };

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly book: TagBook,
    private readonly rig: CameraRig,
  ) {}

  /** Reads where the villagers stand from the stage, which is to be filled before. */
  update(): void {
    const { selected, followed } = shown.getState();
    this.book.begin();
    for (const part of parts) this.tags[part].length = 0;
    let count = 0;
    for (const figure of stage.figures.values()) {
      if (!figure.seen || count === most) continue;
      count++;
      const hovered = figure.id === stage.hovered;
      this.tag(figure, hovered || figure.id === followed || figure.id === selected, hovered);
    }
    const { name, icon, pin } = this.tags;
    const rank = ({ marked, y }: Tag): number => (marked ? y - far : y);
    name.sort((a, b) => rank(a) - rank(b));
    icon.sort((a, b) => rank(a) - rank(b));
    pin.sort((a, b) => a.y - b.y || a.x - b.x);
    if (!stage.far) this.place(name, "down");
    this.place(icon, "stay");
    this.place(pin, "aside");
    if (stage.far) this.placeAbovePins(name);
    for (const part of parts)
      for (const image of this.images[part].slice(this.tags[part].length)) image.setVisible(false);
    this.book.end();
  }

  /** The villager whose pin is at a point in css px; those drawn later lie above. */
  at(x: number, y: number): string | null {
    const hit = this.tags.pin.filter(
      (tag) => x >= tag.x && x < tag.x + tag.w + 4 && y >= tag.y && y < tag.y + tag.h + 10,
    );
    return (hit.find(({ marked }) => marked) ?? hit.at(-1))?.id ?? null;
  }

  private tag(figure: Figure, marked: boolean, hovered: boolean): void {
    const { id, x, y, foot } = figure;
    const { book } = this;
    if (stage.far) {
      const { picture, size, rim } = book.pin(id, marked);
      this.add(
        "pin",
        picture,
        { x: x - size / 2, y: foot - size - 6, w: size - 4, h: size - 4 },
        id,
        marked,
        rim,
      );
    }
    if (stage.far ? hovered : stage.zoom >= namesFrom || marked) {
      const { picture, w, h } = book.name(id, marked);
      this.add("name", picture, { x: x - w / 2, y: foot + 1, w, h }, id, marked, 0);
    }
    const doing =
      stage.far || stage.zoom < 1 || stage.speaking.has(id) ? "" : iconOf(stage.state?.villagers[id]);
    const icon = doing === "" ? undefined : book.icon(doing);
    if (icon) {
      const { picture, size, rim } = icon;
      this.add("icon", picture, { x: x - size / 2, y: y - size - 2, w: size, h: size }, id, marked, rim);
    }
  }

  private add(
    part: Part,
    { texture, frame }: TagPicture,
    room: Rect,
    id: string,
    marked: boolean,
    rim: number,
  ): void {
    const tags = this.tags[part];
    const images = this.images[part];
    let image = images[tags.length];
    if (!image) {
      image = this.scene.add.image(0, 0, texture, frame).setOrigin(0, 0).setTint(undyed);
      image.setDepth(layers.tags + parts.indexOf(part));
      images.push(image);
    }
    if (image.texture.key !== texture) image.setTexture(texture, frame);
    else if (image.frame.name !== frame) image.setFrame(frame);
    tags.push({ ...room, id, marked, image, rim });
  }

  /** In a crowd names and icons that would cover others are left out, but not those of whom one looks at. */
  private place(tags: readonly Tag[], way: Parameters<typeof spread>[1]): void {
    const fits = spread(tags, way);
    for (const [i, tag] of tags.entries()) {
      this.put(tag, way === "aside" || fits[i] === true || tag.marked);
      if (way === "aside") raise(tag, i);
    }
  }

  private placeAbovePins(names: readonly Tag[]): void {
    for (const name of names) {
      const pin = this.tags.pin.find(({ id }) => id === name.id);
      if (pin) Object.assign(name, { x: pin.x + pin.w / 2 + 2 - name.w / 2, y: pin.y - 20 });
      this.put(name, true);
    }
  }

  /** Lays a picture on whole device px, as large on the screen as it was painted. */
  private put({ image, x, y, rim }: Tag, visible: boolean): void {
    const { view, zoom, zooms } = this.rig;
    image.setVisible(visible).setScale(1 / zoom);
    image.setPosition(
      view.x + Math.round((x - rim) * zooms.ratio) / zoom,
      view.y + Math.round((y - rim) * zooms.ratio) / zoom,
    );
  }
}

/** Pins lie above those farther up, and those of whom one looks at above all. */
function raise({ image, marked }: Tag, rank: number): void {
  const depth = layers.tags + (marked ? most : rank) / (most + 1);
  if (image.depth !== depth) image.setDepth(depth);
}

/** From the lowest to the uppermost. */
const parts: readonly Part[] = ["pin", "icon", "name"];

/** What is drawn above the head; "" for nothing. */
const iconOf = (villager: VillagerState | undefined): string =>
  villager?.talk != null ? "talk" : villager?.walk != null ? "" : (villager?.activity?.icon ?? "");
