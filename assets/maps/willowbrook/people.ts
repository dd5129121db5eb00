/** Where everybody is at 06:30 on the first day. Those who are not up yet lie in their beds. */
import type { Cell, Draft } from "../draft.ts";

const up: Record<string, Cell> = {
  ida: [43, 24],
  bram: [49, 42],
  nils: [68, 55],
  ada: [45, 37],
  jonas: [61, 29],
  vera: [39, 30],
  otto: [65, 29],
  yusuf: [93, 20],
};

const beds: Record<string, string> = {
  hugo: "old-anchor-bed-1",
  greta: "chimney-house-bed-1",
  tilda: "lilac-cottage-bed-1",
  lev: "gable-house-bed-2",
  kira: "gable-house-bed-1",
  petra: "mill-lodge-bed-1",
  silas: "seam-cottage-double-bed-1",
  dov: "mill-lodge-bed-2",
  ulf: "mill-lodge-bed-3",
  wanda: "seam-cottage-double-bed-1",
  zoe: "seam-cottage-bed-1",
  edda: "ink-cottage-bed-2",
  felix: "ink-cottage-bed-1",
  clara: "orchard-house-double-bed-1",
  mina: "painters-cottage-bed-1",
  quentin: "owl-cottage-bed-1",
  runa: "painters-cottage-bed-2",
};

/** Sets the spawn points and the part of the map that is shown first. */
export function people(draft: Draft): void {
  for (const [id, [x, y]] of Object.entries(up)) draft.spawn(id, x, y);
  const sleepers = new Map<string, number>();
  for (const [id, name] of Object.entries(beds)) {
    const bed = draft.layers.objects.find((item) => item.name === name);
    if (!bed) throw new Error(`${id} has no bed ${name}`);
    const side = sleepers.get(name) ?? 0;
    sleepers.set(name, side + 1);
    draft.spawn(id, bed.x + side, bed.y);
  }
  draft.view("opening", [33, 22, 34, 22]);
}
