/** Brushes for the land: curves, blobs, woods and scattered plants, all with rough edges from hash noise. */
import type { Cell, Draft, Rect } from "./draft.ts";
import { hash, hills } from "./noise.ts";
import type { TerrainKind } from "./tiled.ts";

type Brush = { readonly kind: TerrainKind; readonly width: number; readonly keep?: readonly TerrainKind[] };

/** A smooth curve through the points (Catmull-Rom), as closely spaced positions. */
export function curve(points: readonly Cell[]): [number, number][] {
  const out: [number, number][] = [];
  for (let k = 0; k + 1 < points.length; k++) {
    const [a, b, c, d] = [
      points[Math.max(0, k - 1)]!,
      points[k]!,
      points[k + 1]!,
      points[k + 2] ?? points[k + 1]!,
    ];
    const steps = Math.ceil((Math.abs(c[0] - b[0]) + Math.abs(c[1] - b[1])) * 3) + 1;
    for (let s = 0; s <= steps; s++) {
      const t = s / steps;
      const at = (i: 0 | 1): number =>
        0.5 *
        (2 * b[i] +
          (c[i] - a[i]) * t +
          (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
          (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
      out.push([at(0), at(1)]);
    }
  }
  return out;
}

/** Draws a band of ground along a curve; ground kinds in `keep` stay as they are. */
export function stroke(draft: Draft, points: readonly Cell[], brush: Brush): void {
  const keep = new Set<TerrainKind>(["water", "plank", ...(brush.keep ?? [])]);
  if (brush.kind === "water") keep.clear();
  for (const [px, py] of curve(points)) {
    const r = brush.width / 2 + (hills(px, py, 6, 3) - 0.5) * (brush.width > 4 ? 2 : brush.width / 4);
    for (let y = Math.floor(py - r); y <= Math.ceil(py + r); y++) {
      for (let x = Math.floor(px - r); x <= Math.ceil(px + r); x++) {
        const distance = (x + 0.5 - px) ** 2 + (y + 0.5 - py) ** 2;
        const ground = draft.at(x, y);
        if (ground && distance <= r * r && !keep.has(ground)) draft.paint(x, y, brush.kind);
      }
    }
  }
}

/** An ellipse of ground with a rough edge, drawn only over the kinds in `over`. */
export function blob(
  draft: Draft,
  [cx, cy, rx, ry]: readonly [number, number, number, number],
  kind: TerrainKind,
  over: readonly TerrainKind[] = ["grass", "meadow"],
): void {
  for (let y = Math.floor(cy - ry * 1.4); y <= cy + ry * 1.4; y++) {
    for (let x = Math.floor(cx - rx * 1.4); x <= cx + rx * 1.4; x++) {
      const distance = ((x + 0.5 - cx) / rx) ** 2 + ((y + 0.5 - cy) / ry) ** 2;
      const ground = draft.at(x, y);
      if (ground && over.includes(ground) && distance < 0.62 + hills(x, y, 4, 9) * 0.7)
        draft.paint(x, y, kind);
    }
  }
}

/** Turns a border of the map into forest ground, `depth` cells deep on average, and more in the corners. */
export function edgeWoods(draft: Draft, depth: number): void {
  for (let y = 0; y < draft.height; y++) {
    for (let x = 0; x < draft.width; x++) {
      const [dx, dy] = [Math.min(x, draft.width - 1 - x), Math.min(y, draft.height - 1 - y)];
      const corner = Math.max(0, depth * 2.2 - dx - dy) * 0.5;
      const reach = depth * (0.2 + hills(x, y, 8, 21) * 1.3 + hills(x, y, 3, 22) * 0.3) + corner;
      const ground = draft.at(x, y)!;
      if (Math.min(dx, dy) < reach && (ground === "grass" || ground === "meadow"))
        draft.paint(x, y, "forest");
    }
  }
}

/** Bites the edge of a road wherever it would run straight for longer than `longest` cells. */
export function roughen(draft: Draft, kind: TerrainKind, longest: number): void {
  const bite = (x: number, y: number, dx: number, dy: number): boolean => {
    const [before, after] = [draft.at(x - dy, y - dx), draft.at(x + dy, y + dx)];
    const outside = before === kind ? after : before;
    const edge = (before === kind) !== (after === kind) && (outside === "grass" || outside === "meadow");
    if (edge) draft.paint(x, y, outside);
    return edge;
  };
  const walk = (x0: number, y0: number, dx: number, dy: number): void => {
    for (let x = x0, y = y0, run = 0; draft.inside(x, y); x += dx, y += dy) {
      run = draft.at(x, y) === kind ? run + 1 : 0;
      if (run > longest - 4 && bite(x, y, dx, dy)) run = 0;
    }
  };
  for (let y = 0; y < draft.height; y++) walk(0, y, 1, 0);
  for (let x = 0; x < draft.width; x++) walk(x, 0, 0, 1);
}

type Planting = {
  readonly kinds: readonly string[];
  readonly on: readonly TerrainKind[];
  readonly share: number;
  readonly gap?: number;
  /** Gathers the plants in patches instead of strewing them evenly. */
  readonly patches?: boolean;
  readonly salt: number;
  readonly within?: Rect;
};

/** Plants things by chance (of place, not of time) on free ground; `gap` keeps that many cells between them. */
export function plant(draft: Draft, { kinds, on, share, gap = 0, salt, within, patches }: Planting): void {
  const [x0, y0, w, h] = within ?? [0, 0, draft.width, draft.height];
  for (let y = y0; y < y0 + h; y++) {
    for (let x = x0; x < x0 + w; x++) {
      const ground = draft.at(x, y);
      if (
        !ground ||
        !on.includes(ground) ||
        hash(x, y, salt) >= share * (patches ? patchiness(x, y, salt) : 1) ||
        !draft.free(x, y)
      )
        continue;
      const kind = kinds[Math.floor(hash(x, y, salt + 500) * kinds.length)]!;
      if (crowded(draft, x, y, gap) || (kind.startsWith("tree") && hides(draft, x, y))) continue;
      draft.object("wild", kind, x, y);
    }
  }
}

const patchiness = (x: number, y: number, salt: number): number => (hills(x, y, 5, salt) > 0.62 ? 3.5 : 0.3);

/** True where a tree's crown, three cells tall and wide, would stand before a house or a bench. */
function hides(draft: Draft, x: number, y: number): boolean {
  for (let j = y - 3; j < y; j++) {
    for (let i = x - 1; i <= x + 1; i++) {
      const thing = draft.takenBy(i, j);
      if (draft.inside(i, j) && (draft.wallAt(i, j) || (thing && !thing.startsWith("wild")))) return true;
    }
  }
  return false;
}

function crowded(draft: Draft, x: number, y: number, gap: number): boolean {
  for (let j = y - gap; j <= y + gap; j++) {
    for (let i = x - gap; i <= x + gap; i++) {
      if (draft.takenBy(i, j)) return true;
      const ground = draft.at(i, j);
      if (gap > 0 && (ground === "path" || ground === "plank")) return true;
    }
  }
  return false;
}
