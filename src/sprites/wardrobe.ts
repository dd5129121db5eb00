/** The sheets of all villagers; people who look alike share one. */
import type { Looks, Persona } from "#village/scenario";
import { garmentsOf, paintPerson } from "./dress.ts";
import type { Frame, Pack, PeopleArt } from "./pack.ts";
import type { Pictures } from "./pictures.ts";
import type { Size } from "./shelves.ts";
import { standIn } from "./stand-in.ts";

/** A way to look, with the villagers who look so. */
export interface Outfit {
  looks: Looks;
  villagers: string[];
}

export function outfitsOf(people: readonly Persona[]): Outfit[] {
  const outfits = new Map<string, Outfit>();
  for (const { id, looks } of people) {
    const key = JSON.stringify(looks);
    const known = outfits.get(key);
    if (known) known.villagers.push(id);
    else outfits.set(key, { looks, villagers: [id] });
  }
  return [...outfits.values()];
}

/** Pictures that the layers of these people need. */
export const peoplePaths = (pack: Pack, people: readonly Persona[]): string[] =>
  pack.villagers
    ? people.flatMap((p) => garmentsOf(pack.villagers as PeopleArt, p.looks).map((g) => g.path))
    : [];

/** The size of a villager's sheet in px. */
export function sheetSize(pack: Pack): Size {
  const { cell, columns, count } = gridOf(pack);
  return { w: columns * cell[0], h: Math.ceil(count / columns) * cell[1] };
}

/** The frames of a sheet that lies at (x, y), by pose, such as walk-left. */
export function sheetFrames(pack: Pack, x: number, y: number): Record<string, Frame[]> {
  const { cell, columns, poses } = gridOf(pack);
  const [w, h] = cell;
  const frame = (i: number): Frame => ({
    x: x + (i % columns) * w,
    y: y + Math.floor(i / columns) * h,
    w,
    h,
  });
  const frames = Object.fromEntries(
    Object.entries(poses).map(([pose, numbers]) => [pose, numbers.map(frame)]),
  );
  for (const lying of frames.sleep ?? []) lying.h = Math.min(lying.h, pillow);
  return frames;
}

/** Px of a sleeper that show above the bed's own cover. */
const pillow = 14;

function gridOf(pack: Pack) {
  const art = pack.villagers;
  const poses: Record<string, number[]> = art?.poses ?? { "idle-down": [0] };
  const cell = art?.cell ?? ([16, 24] as [number, number]);
  return { cell, columns: art?.columns ?? 1, poses, count: 1 + Math.max(...Object.values(poses).flat()) };
}

export function paintSheet(
  context: CanvasRenderingContext2D,
  pack: Pack,
  pictures: Pictures,
  looks: Looks,
  x: number,
  y: number,
) {
  const garments = pack.villagers ? garmentsOf(pack.villagers, looks) : [];
  if (garments.some((g) => pictures.get(g.path))) paintPerson(context, garments, pack, pictures, x, y);
  else standIn(context, pack, `${looks.coat.colour}${looks.hair.colour}`, x + 3, y + 4, 10, 19);
}
