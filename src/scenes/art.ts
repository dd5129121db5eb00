/** Loads the art pack that the server offers at /art. What is missing is told once, on the console. */
import type { World } from "#village/world";
import { type Pack, readPack } from "../sprites/pack.ts";
import { createPictures, type Pictures } from "../sprites/pictures.ts";
import { thingArt } from "../sprites/thing.ts";
import { peoplePaths } from "../sprites/wardrobe.ts";

export interface Art {
  pack: Pack;
  pictures: Pictures;
}

const folder = "/art/";

export async function loadArt(world: World): Promise<Art> {
  const { pack, missing } = readPack(await fetchJson(`${folder}pack.json`));
  const pictures = createPictures(folder);
  const sheets = [pack.ground, pack.walls, pack.roofs, pack.objects, pack.emblems, pack.shadow, pack.icons];
  const paths = sheets.flatMap((part) => (part ? [part.image] : []));
  await pictures.load([...paths, ...peoplePaths(pack, world.scenario.villagers)]);
  const kinds = new Set(Object.values(world.map.objects).map((object) => object.kind));
  const lacking = [...kinds].filter((kind) => !thingArt(pack, kind)).map((kind) => `objects/${kind}`);
  const all = [...pack.lacks, ...missing, ...lacking, ...pictures.missing];
  if (all.length > 0) console.warn("art pack:", all.join(", "));
  return { pack, pictures };
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await reply.json() : null;
  } catch {
    return null;
  }
}
