/** Everything that stands on the map, on one texture if it fits: objects, walls for the doors, shadows, villagers. */
import type Phaser from "phaser";
import type { Persona } from "#village/scenario";
import type { Frame, Pack } from "../sprites/pack.ts";
import { type Pictures, surface } from "../sprites/pictures.ts";
import { type Place, packShelves } from "../sprites/shelves.ts";
import { outfitsOf, paintSheet, sheetFrames, sheetSize } from "../sprites/wardrobe.ts";
import { addSurface } from "./textures.ts";

/** A picture of the pack on a page of sprites. */
export interface SpriteSheet {
  texture: Phaser.Textures.Texture;
  /** Adds a frame, given in px of the picture, and returns its name. */
  frame(frame: Frame): string;
}

/** The texture of a villager, and the names of its frames by pose. */
export interface Body {
  texture: string;
  frames: Readonly<Record<string, readonly string[]>>;
}

export interface Sprites {
  sheets: Readonly<Record<string, SpriteSheet | undefined>>;
  bodies: ReadonlyMap<string, Body>;
}

export function addSprites(
  scene: Phaser.Scene,
  pack: Pack,
  pictures: Pictures,
  people: readonly Persona[],
): Sprites {
  const paths = [pack.objects?.image, pack.walls?.image, pack.shadow?.image].filter(
    (path) => path !== undefined,
  );
  const images = paths.flatMap((path) => {
    const image = pictures.get(path);
    return image ? [{ path, image }] : [];
  });
  const outfits = outfitsOf(people);
  const body = sheetSize(pack);
  const sizes = [
    ...images.map(({ image }) => ({ w: image.width, h: image.height })),
    ...outfits.map(() => body),
  ];
  const { places, pages } = packShelves(sizes);
  const surfaces = pages.map(({ w, h }) => surface(w, h));
  for (const [i, { image }] of images.entries()) {
    const at = places[i] as Place;
    surfaces[at.page]?.context.drawImage(image, at.x, at.y);
  }
  for (const [i, { looks }] of outfits.entries()) {
    const at = places[images.length + i] as Place;
    const page = surfaces[at.page];
    if (page) paintSheet(page.context, pack, pictures, looks, at.x, at.y);
  }
  const textures = surfaces.map(({ canvas }, i) => addSurface(scene, `sprites-${i}`, canvas, "sharp"));
  const sheets: Record<string, SpriteSheet> = {};
  for (const [i, { path }] of images.entries()) {
    const at = places[i] as Place;
    const texture = textures[at.page] as Phaser.Textures.Texture;
    sheets[path] = { texture, frame: (f) => addFrame(texture, { ...f, x: f.x + at.x, y: f.y + at.y }) };
  }
  const bodies = new Map<string, Body>();
  for (const [i, { villagers }] of outfits.entries()) {
    const at = places[images.length + i] as Place;
    const one = bodyAt(textures[at.page] as Phaser.Textures.Texture, pack, at);
    for (const villager of villagers) bodies.set(villager, one);
  }
  return { sheets, bodies };
}

function bodyAt(texture: Phaser.Textures.Texture, pack: Pack, at: Place): Body {
  const poses = Object.entries(sheetFrames(pack, at.x, at.y));
  const frames = poses.map(([pose, all]) => [pose, all.map((frame) => addFrame(texture, frame))]);
  return { texture: texture.key, frames: Object.fromEntries(frames) };
}

function addFrame(texture: Phaser.Textures.Texture, { x, y, w, h }: Frame): string {
  const name = `${x}.${y}.${w}.${h}`;
  if (!texture.has(name)) texture.add(name, 0, x, y, w, h);
  return name;
}
