/** Things in the open: named open-air places, fences, and rows of objects. */
import type { Cell, Draft, Properties, Rect } from "./draft.ts";
import type { TerrainKind } from "./tiled.ts";

/** An open-air place: one room of kind open that bears the name of the place. */
export function openPlace(draft: Draft, id: string, ...rects: readonly Rect[]): void {
  for (const rect of rects) draft.room(id, id, "open", rect);
}

/** A fence or hedge round a rectangle, with gaps at the gates. It spares paths, water and walls. */
export function enclose(draft: Draft, [x, y, w, h]: Rect, kind: TerrainKind, gates: readonly Cell[]): void {
  for (let j = y; j < y + h; j++) {
    for (let i = x; i < x + w; i++) {
      if (j > y && j < y + h - 1 && i > x && i < x + w - 1) continue;
      const ground = draft.at(i, j);
      const gate = gates.some(([gx, gy]) => gx === i && gy === j);
      if (gate || draft.wallAt(i, j) || draft.takenBy(i, j) || ground === "water" || ground === "path")
        continue;
      if (ground && ground !== "plank" && ground !== "cobble") draft.wall(i, j, kind);
    }
  }
}

export type Placing = readonly [kind: string, x: number, y: number, properties?: Properties];

/** Puts down a list of objects that belong to one place. */
export function place(draft: Draft, owner: string, things: readonly Placing[]): void {
  for (const [kind, x, y, properties] of things) draft.object(owner, kind, x, y, properties);
}

/** Turns the water in a rectangle into planks: a bridge or a jetty, with one cell of planks on each bank. */
export function bridge(draft: Draft, [x, y, w, h]: Rect): void {
  draft.rect([x, y, w, h], "plank");
}
