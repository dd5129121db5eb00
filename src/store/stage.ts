/**
 * Where the villagers stand on the screen in this frame, for what is laid out above the canvas. The scene fills it in
 * place and then calls the listeners, so the layers move together; nobody subscribes React to it.
 */
import type { Rect } from "#village/map";
import type { VillageState } from "#village/state";

export interface Figure {
  id: string;
  /** Middle of the top of the head, in css px of the canvas. */
  x: number;
  y: number;
  /** Foot line in css px. */
  foot: number;
  /** Is it on the map and inside the picture? */
  seen: boolean;
  asleep: boolean;
}

export interface Stage {
  /** Size of the canvas in css px. */
  width: number;
  height: number;
  /** Css px a px of the map. */
  zoom: number;
  /** So far out that roofs, portrait pins and place names are shown. */
  far: boolean;
  /** Css px at each edge of the canvas that lie beneath panels. */
  safe: { top: number; right: number; bottom: number; left: number };
  figures: Map<string, Figure>;
  /** The room of the names of places in css px, which is kept free of pins; none while they are not shown. */
  words: readonly Rect[];
  /** The whole tick shown and the state then; null before the first frame. */
  tick: number;
  state: VillageState | null;
  /** The villager under the pointer. */
  hovered: string | null;
  /** Who has words above its head that can be read; its icon gives way. */
  speaking: Set<string>;
  /** A villager's portrait; null while it has not come, and while nobody offers any. */
  portraitOf: (villager: string) => HTMLImageElement | null;
  /** Takes a picture of the village, in device px; null while nothing is drawn. */
  photograph: (() => Promise<HTMLImageElement>) | null;
  /** Called after each frame. */
  listeners: Set<() => void>;
}

export const stage: Stage = {
  width: 0,
  height: 0,
  zoom: 1,
  far: false,
  safe: { top: 0, right: 0, bottom: 0, left: 0 },
  tick: 0,
  state: null,
  figures: new Map(),
  words: [],
  hovered: null,
  speaking: new Set(),
  portraitOf: () => null,
  photograph: null,
  listeners: new Set(),
};

/** The head of a figure, about half of it, by the middle of its top and its foot line. */
export function faceOf({ x, y, foot }: Pick<Figure, "x" | "y" | "foot">): Rect {
  const size = Math.max(12, (foot - y) * 0.62);
  return { x: x - size / 2, y, w: size, h: size };
}

/** The faces in the picture, in css px. */
export function facesSeen(): Rect[] {
  const faces: Rect[] = [];
  for (const figure of stage.figures.values()) if (figure.seen) faces.push(faceOf(figure));
  return faces;
}
