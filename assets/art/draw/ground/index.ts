import type { PixelCanvas } from "../canvas.ts";
import { hex } from "../palette.ts";
import type { Json, Part } from "../part.ts";
import { columns, TileSheet } from "../tile-sheet.ts";
import { cutTile, roundArea, squareArea } from "./corners.ts";
import { type GroundKind, groundKinds } from "./kinds.ts";
import { scatter } from "./scatter.ts";

const frames = 4;
const edgeVariants = 3;

/** One corner tile of a kind; see corners.ts for `bits`. */
const edgeTile = (kind: GroundKind, bits: number, variant: number, frame: number): PixelCanvas => {
  const texture = kind.texture((bits + variant * 5) % kind.variants, frame);
  const area = kind.wobble === undefined ? squareArea(bits) : roundArea(bits, kind.wobble, variant * 17);
  return cutTile(texture, area, kind.border);
};

/**
 * For the border of the first kind, cells of these others count as the first kind: water runs on under a jetty, a
 * path under the cobbles, so that no strip of grass shows between them.
 */
const joins = { water: ["plank"], path: ["cobble", "plank"], sand: ["water"], meadow: ["forest"] };

type Indices = { variants: number[]; corners: number[][] };

/** All tiles of a kind at one frame, always in the same order, so that frames lie a fixed offset apart. */
const addKind = (sheet: TileSheet, kind: GroundKind, frame: number): Indices => {
  const variants = Array.from({ length: kind.variants }, (_, i) => sheet.add(kind.texture(i, frame)));
  const perEntry = kind.wobble === undefined ? 1 : edgeVariants;
  const corners = Array.from({ length: 16 }, (_, bits): number[] => {
    if (bits === 0) return [];
    if (bits === 15) return variants;
    return Array.from({ length: perEntry }, (_, v) => sheet.add(edgeTile(kind, bits, v, frame)));
  });
  return { variants, corners };
};

/** ground.png: variants and dual-grid corner tiles of each ground kind, water in four frames, scatter overlays. */
export const drawGround = (): Part => {
  const sheet = new TileSheet();
  const kinds: Record<string, Json> = {};
  const edges: Record<string, Json> = {};
  const animated: Record<string, Json> = {};
  for (const [name, kind] of Object.entries(groundKinds)) {
    const first = sheet.size;
    const { variants, corners } = addKind(sheet, kind, 0);
    kinds[name] = { variants, priority: kind.priority, minimap: hex(kind.minimap) };
    edges[name] = { corners };
    if (name !== "water") continue;
    const offset = sheet.size - first;
    for (let frame = 1; frame < frames; frame++) addKind(sheet, kind, frame);
    animated[name] = { frames, offset, fps: 3 };
  }
  const strewn = Object.fromEntries(
    Object.entries(scatter).map(([name, pictures]) => [name, sheet.addAll(pictures)]),
  );
  return {
    files: { "ground.png": sheet.picture() },
    pack: { ground: { image: "ground.png", columns, kinds, edges, joins, animated, scatter: strewn } },
  };
};
