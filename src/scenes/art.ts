/** Loads the art pack that the server offers at /art, and turns it into textures. What is missing is told once. */
import type Phaser from "phaser";
import type { World } from "#village/world";
import { tile } from "../sprites/ground.ts";
import { type Pack, readPack } from "../sprites/pack.ts";
import { createPictures, type Pictures, surface } from "../sprites/pictures.ts";
import { thingArt } from "../sprites/thing.ts";
import { openWardrobe, peoplePaths, type Wardrobe } from "../sprites/wardrobe.ts";
import { addFrame, addSurface } from "./textures.ts";

export interface Art {
  pack: Pack;
  pictures: Pictures;
  addTextures(scene: Phaser.Scene): Textures;
  reportMissing(): void;
}

export interface Textures {
  wardrobe: Wardrobe;
  objects: Phaser.Textures.Texture | undefined;
  walls: Phaser.Textures.Texture | undefined;
  shadow: { texture: string; frame: string } | undefined;
}

const folder = "/art/";

export async function loadArt(world: World): Promise<Art> {
  const { pack, missing } = readPack(await fetchJson(`${folder}pack.json`));
  const pictures = createPictures(folder);
  const people = world.scenario.villagers;
  const sheets = [pack.ground, pack.walls, pack.roofs, pack.objects, pack.emblems, pack.shadow];
  await pictures.load([
    ...sheets.flatMap((part) => (part ? [part.image] : [])),
    ...peoplePaths(pack, people),
  ]);
  return {
    pack,
    pictures,
    addTextures: (scene) => ({
      wardrobe: openWardrobe(pack, pictures, people, (key, canvas) =>
        addSurface(scene, key, canvas, "sharp"),
      ),
      objects: sheet(scene, pictures, "objects", pack.objects?.image),
      walls: wallTexture(scene, pack, pictures),
      shadow: shadowFrame(scene, pack, pictures),
    }),
    reportMissing: () => {
      const kinds = new Set(Object.values(world.map.objects).map((object) => object.kind));
      const lacking = [...kinds].filter((kind) => !thingArt(pack, kind)).map((kind) => `objects/${kind}`);
      const all = [...missing, ...lacking, ...pictures.missing];
      if (all.length > 0) console.warn("art pack:", all.join(", "));
    },
  };
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await reply.json() : null;
  } catch {
    return null;
  }
}

function sheet(scene: Phaser.Scene, pictures: Pictures, key: string, path: string | undefined) {
  const image = path === undefined ? undefined : pictures.get(path);
  if (!image) return undefined;
  const { canvas, context } = surface(image.width, image.height);
  context.drawImage(image, 0, 0);
  return addSurface(scene, key, canvas, "sharp");
}

/** The walls' picture with a frame for each tile, named by its number. */
function wallTexture(scene: Phaser.Scene, pack: Pack, pictures: Pictures) {
  const texture = sheet(scene, pictures, "walls", pack.walls?.image);
  const columns = pack.walls?.columns ?? 1;
  if (!texture) return undefined;
  const rows = Math.floor(texture.height / tile);
  for (let i = 0; i < columns * rows; i++)
    texture.add(String(i), 0, (i % columns) * tile, Math.floor(i / columns) * tile, tile, tile);
  return texture;
}

function shadowFrame(scene: Phaser.Scene, pack: Pack, pictures: Pictures) {
  const texture = sheet(scene, pictures, "shadow", pack.shadow?.image);
  const small = pack.shadow?.frames.small;
  return texture && small ? { texture: texture.key, frame: addFrame(texture, small) } : undefined;
}
