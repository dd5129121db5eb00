/** All villagers' sheets on as few textures as possible; people who look alike share one sheet. */
import type Phaser from "phaser";
import type { Looks, Persona } from "#village/scenario";
import { type Garment, garmentsOf, paintPerson } from "./dress.ts";
import type { Pack, PeopleArt } from "./pack.ts";
import { type Pictures, type Surface, surface } from "./pictures.ts";
import { standIn } from "./stand-in.ts";

/** A sheet's place: texture key, and the names of its frames by pose, such as walk-left. */
export interface Sheet {
  texture: string;
  frames: Readonly<Record<string, readonly string[]>>;
}

export interface Wardrobe {
  sheetOf(villager: string): Sheet | undefined;
}

const pageSide = 2048;

/** Pictures that the layers of these people need. */
export const peoplePaths = (pack: Pack, people: readonly Persona[]): string[] =>
  pack.villagers
    ? people.flatMap((p) => garmentsOf(pack.villagers as PeopleArt, p.looks).map((g) => g.path))
    : [];

/** Composes all sheets; `add` turns a canvas into a texture. */
export function openWardrobe(
  pack: Pack,
  pictures: Pictures,
  people: readonly Persona[],
  add: (key: string, canvas: HTMLCanvasElement) => Phaser.Textures.Texture,
): Wardrobe {
  const art = pack.villagers;
  const [w, h] = art?.cell ?? [16, 24];
  const columns = art?.columns ?? 1;
  const count = art ? 1 + Math.max(...Object.values(art.poses).flat()) : 1;
  const size = { w: columns * w, h: Math.ceil(count / columns) * h };
  const perRow = Math.floor(pageSide / size.w);
  const perPage = perRow * Math.floor(pageSide / size.h);
  const kinds = new Map<string, Looks>();
  for (const person of people) kinds.set(JSON.stringify(person.looks), person.looks);
  const sheets = new Map<string, Sheet>();
  const all = [...kinds];
  for (let first = 0; first < all.length; first += perPage) {
    const some = all.slice(first, first + perPage);
    const key = `villagers-${first}`;
    const page = surface(Math.min(some.length, perRow) * size.w, Math.ceil(some.length / perRow) * size.h);
    const places = some.map(([, looks], i) => {
      const at = { x: (i % perRow) * size.w, y: Math.floor(i / perRow) * size.h };
      paint(page, pack, pictures, art ? garmentsOf(art, looks) : [], looks, at);
      return at;
    });
    const texture = add(key, page.canvas);
    for (const [i, [looks]] of some.entries()) {
      sheets.set(looks, { texture: key, frames: namesOf(art?.poses ?? { "idle-down": [0] }, i) });
      for (let f = 0; f < count; f++) {
        const [fx, fy] = [(f % columns) * w, Math.floor(f / columns) * h];
        texture.add(`${i}:${f}`, 0, (places[i]?.x ?? 0) + fx, (places[i]?.y ?? 0) + fy, w, h);
      }
    }
  }
  const of = new Map(people.map((p) => [p.id, sheets.get(JSON.stringify(p.looks))]));
  return { sheetOf: (villager) => of.get(villager) };
}

const namesOf = (poses: Record<string, number[]>, slot: number): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(poses).map(([pose, numbers]) => [pose, numbers.map((f) => `${slot}:${f}`)]),
  );

function paint(
  page: Surface,
  pack: Pack,
  pictures: Pictures,
  garments: Garment[],
  looks: Looks,
  at: { x: number; y: number },
) {
  if (garments.some((g) => pictures.get(g.path)))
    paintPerson(page.context, garments, pack, pictures, at.x, at.y);
  else standIn(page.context, pack, `${looks.coat.colour}${looks.hair.colour}`, at.x + 3, at.y + 4, 10, 19);
}
