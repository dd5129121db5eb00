/** Pictures that are painted when they are first needed, many to a texture, in css px at the screen's own grain. */
import type Phaser from "phaser";
import { type Surface, surface } from "../sprites/pictures.ts";
import { addSurface, upload } from "./textures.ts";

/** Side of a page in css px. */
const side = 512;

export interface TagPicture {
  texture: string;
  frame: string;
}

interface Page extends Surface {
  texture: Phaser.Textures.CanvasTexture;
  x: number;
  y: number;
  /** Height of the row that is being filled, in device px. */
  row: number;
  changed: boolean;
}

export class TagSheet {
  private readonly pages: Page[] = [];
  private readonly known = new Map<string, TagPicture>();

  /** `ratio`: device px a css px. `name` tells its textures from those of other sheets. */
  constructor(
    private readonly scene: Phaser.Scene,
    readonly ratio: number,
    private readonly name: string,
  ) {}

  /** The picture of a key, `w` × `h` css px; `paint` paints it with its upper left at the origin. */
  get(key: string, w: number, h: number, paint: (context: CanvasRenderingContext2D) => void): TagPicture {
    const before = this.known.get(key);
    if (before) return before;
    const { ratio } = this;
    const size = { w: Math.ceil(w * ratio), h: Math.ceil(h * ratio) };
    const page = this.room(size.w, size.h);
    const { context, x, y } = page;
    context.setTransform(ratio, 0, 0, ratio, x, y);
    paint(context);
    page.x += size.w + 1;
    page.row = Math.max(page.row, size.h + 1);
    page.changed = true;
    page.texture.add(key, 0, x, y, size.w, size.h);
    const picture = { texture: page.texture.key, frame: key };
    this.known.set(key, picture);
    return picture;
  }

  /** Sends what has been painted since the last time. */
  flush(): void {
    for (const page of this.pages) {
      if (page.changed) upload(this.scene, page.texture, "sharp");
      page.changed = false;
    }
  }

  destroy(): void {
    for (const { texture } of this.pages) this.scene.textures.remove(texture);
  }

  private room(w: number, h: number): Page {
    const px = Math.ceil(side * this.ratio);
    const last = this.pages[this.pages.length - 1];
    if (last && last.x + w > px) {
      last.x = 0;
      last.y += last.row;
      last.row = 0;
    }
    if (last && last.y + h <= px) return last;
    const { canvas, context } = surface(px, px);
    const texture = addSurface(this.scene, `${this.name}-${this.pages.length}`, canvas, "sharp");
    const page = { canvas, context, texture, x: 0, y: 0, row: 0, changed: false };
    this.pages.push(page);
    return page;
  }
}
