/** The pictures of tags on the screen: made as they are needed, used again each frame. */
import type Phaser from "phaser";
import type { Rect } from "#village/map";
import type { CameraRig } from "./camera-rig.ts";
import { layers } from "./layers.ts";
import { undyed } from "./plain-shader.ts";
import type { TagPicture } from "./tag-sheet.ts";

/** From the lowest to the uppermost. */
const parts = ["pin", "icon", "name"] as const;
export type Part = (typeof parts)[number];

/** A picture with the room that it takes on the screen, in css px. */
export interface Tag extends Rect {
  id: string;
  marked: boolean;
  image: Phaser.GameObjects.Image;
  /** Css px by which the picture is larger than its room, to the left and above. */
  rim: number;
}

export class TagImages {
  /** Those of this frame. */
  readonly tags: Record<Part, Tag[]> = { name: [], icon: [], pin: [] };
  private readonly images: Record<Part, Phaser.GameObjects.Image[]> = { name: [], icon: [], pin: [] };

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly rig: CameraRig,
  ) {}

  begin(): void {
    for (const part of parts) this.tags[part].length = 0;
  }

  add(part: Part, { texture, frame }: TagPicture, tag: Omit<Tag, "image">): void {
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
    tags.push({ ...tag, image });
  }

  /** Lays a picture on whole device px, as large on the screen as it was painted. */
  put({ image, x, y, rim }: Tag, visible: boolean): void {
    const { view, zoom, zooms } = this.rig;
    image.setVisible(visible).setScale(1 / zoom);
    image.setPosition(
      view.x + Math.round((x - rim) * zooms.ratio) / zoom,
      view.y + Math.round((y - rim) * zooms.ratio) / zoom,
    );
  }

  /** `height`: 0 to 1 among the tags of its part. */
  raise({ image }: Tag, height: number): void {
    const depth = layers.tags + height;
    if (image.depth !== depth) image.setDepth(depth);
  }

  end(): void {
    for (const part of parts)
      for (const image of this.images[part].slice(this.tags[part].length)) image.setVisible(false);
  }
}
