/**
 * A map being made: terrain, walls and the object layers, in cells.
 * It refuses what could not work in the village: objects on walls, on each other, or outside the map.
 */
import { footprintOf, isSolid } from "./footprints.ts";
import { hash } from "./noise.ts";
import type { TerrainKind } from "./tiled.ts";

export type Cell = readonly [x: number, y: number];
export type Rect = readonly [x: number, y: number, w: number, h: number];
export type Properties = Record<string, string | number>;

/** One entry of an object layer; a point has w = h = 0. */
export type Item = {
  readonly name: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly properties?: Properties;
};

export type Layers = Record<"buildings" | "rooms" | "doors" | "objects" | "spawns" | "views", Item[]>;

/** Furniture of which one house has pieces of one make; everything else varies from piece to piece. */
const sets = new Set(
  "chair stool table long-table school-desk pew counter shelf picnic-table fence".split(" "),
);

/** What may stand in the river. */
const floats = new Set(["waterwheel", "boat", "reeds", "sluice", "rock"]);

export class Draft {
  readonly ground: TerrainKind[];
  readonly walls: (TerrainKind | undefined)[];
  readonly layers: Layers = { buildings: [], rooms: [], doors: [], objects: [], spawns: [], views: [] };
  /** What cannot be; a draft with problems is not written. */
  readonly problems: string[] = [];
  /** Cells that hold an object already, solid or not (flat decoration apart). */
  private readonly taken = new Map<number, string>();
  private readonly counts = new Map<string, number>();

  constructor(
    readonly width: number,
    readonly height: number,
    base: TerrainKind,
  ) {
    this.ground = new Array<TerrainKind>(width * height).fill(base);
    this.walls = new Array<TerrainKind | undefined>(width * height).fill(undefined);
  }

  inside(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < this.width && y < this.height;
  }

  at(x: number, y: number): TerrainKind | undefined {
    return this.inside(x, y) ? this.ground[y * this.width + x] : undefined;
  }

  paint(x: number, y: number, kind: TerrainKind): void {
    if (this.inside(x, y)) this.ground[y * this.width + x] = kind;
  }

  wall(x: number, y: number, kind: TerrainKind | undefined): void {
    if (this.inside(x, y)) this.walls[y * this.width + x] = kind;
  }

  wallAt(x: number, y: number): TerrainKind | undefined {
    return this.walls[y * this.width + x];
  }

  takenBy(x: number, y: number): string | undefined {
    return this.taken.get(y * this.width + x);
  }

  rect([x, y, w, h]: Rect, kind: TerrainKind): void {
    for (let j = y; j < y + h; j++) for (let i = x; i < x + w; i++) this.paint(i, j, kind);
  }

  room(place: string, name: string, type: string, [x, y, w, h]: Rect): void {
    this.layers.rooms.push({ name, type, x, y, w, h, properties: { place } });
  }

  door(place: string, type: "outer" | "inner", x: number, y: number): void {
    this.wall(x, y, undefined);
    this.layers.doors.push({ name: `${place}-door`, type, x, y, w: 1, h: 1, properties: { place } });
  }

  /** Puts an object down; its id is `<owner>-<kind>-<n>`, counted by owner and kind. */
  object(owner: string, kind: string, x: number, y: number, properties: Properties = {}): string {
    const { w, h, use } = footprintOf(kind);
    const key = `${owner}-${kind}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    const name = `${key}-${count}`;
    for (let j = y; j < y + h; j++) {
      for (let i = x; i < x + w; i++) {
        const problem = this.objection(kind, i, j);
        if (problem) this.problems.push(`${name} at ${i},${j}: ${problem}`);
        if (use !== "flat-decor") this.taken.set(j * this.width + i, name);
      }
    }
    const matched = sets.has(kind)
      ? hash(owner.length, owner.charCodeAt(owner.length - 4), kind.length)
      : hash(x, y, 77);
    const variant: Properties = kind === "goat" ? {} : { variant: Math.floor(matched * 8) };
    this.layers.objects.push({ name, type: kind, x, y, w, h, properties: { ...variant, ...properties } });
    return name;
  }

  private objection(kind: string, x: number, y: number): string | undefined {
    const other = this.takenBy(x, y);
    if (!this.inside(x, y)) return "outside the map";
    if (this.wallAt(x, y)) return "in a wall";
    if (other && footprintOf(kind).use !== "flat-decor") return `on ${other}`;
    return this.at(x, y) === "water" && !floats.has(kind) ? "in the water" : undefined;
  }

  /** True where nothing stands or is planned: open ground off the paths, away from walls, doors and rooms. */
  free(x: number, y: number): boolean {
    if (!this.inside(x, y) || this.takenBy(x, y)) return false;
    for (let j = y - 1; j <= y + 1; j++) {
      for (let i = x - 1; i <= x + 1; i++) if (this.inside(i, j) && this.wallAt(i, j)) return false;
    }
    const holds = (r: Item): boolean => x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
    return !this.layers.rooms.some(holds) && !this.layers.doors.some((d) => near(d, x, y));
  }

  solidAt(x: number, y: number): boolean {
    const name = this.takenBy(x, y);
    return this.layers.objects.some((item) => item.name === name && isSolid(item.type));
  }

  spawn(villager: string, x: number, y: number): void {
    this.layers.spawns.push({ name: villager, type: "", x: x + 0.5, y: y + 0.5, w: 0, h: 0 });
  }

  view(name: string, [x, y, w, h]: Rect): void {
    this.layers.views.push({ name, type: "", x, y, w, h });
  }
}

const near = (door: Item, x: number, y: number): boolean =>
  Math.abs(door.x - x) <= 1 && Math.abs(door.y - y) <= 2;
