/** Reads a scenario folder with the plainest code there is, so that the tests trust nothing but the files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

export type Box = { name: string; type: string; x: number; y: number; w: number; h: number; place: string };
export type Look = { hair: { shape: string; colour: string }; coat: { shape: string; colour: string } };
export type Villager = {
  id: string;
  name: string;
  home: string;
  bed?: string;
  work?: { place: string };
  looks: Look;
  lifestyle: string;
  memories: (string | { text: string })[];
  relationships: Record<string, unknown>;
};
export type Scenario = {
  places: Record<string, { owner?: string[]; rooms?: Record<string, unknown> }>;
  villagers: string[];
  probes: { id: string; event?: { place: string; host: string } }[];
  inputs: { at: string; villager?: string; place?: string; object?: string }[];
};

type Property = { name: string; value: string | number };
type TiledObject = {
  name: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  properties?: Property[];
};
type Layer = { name: string; data?: number[]; objects?: TiledObject[] };
type Tmj = {
  width: number;
  height: number;
  layers: Layer[];
  tilesets: { tiles: { id: number; type: string }[] }[];
};

export type Village = {
  width: number;
  height: number;
  ground: string[];
  walls: (string | undefined)[];
  layers: Record<string, Box[]>;
  scenario: Scenario;
  villagers: Villager[];
  raw: Record<string, unknown>;
};

function toBox(o: TiledObject): Box {
  const place = String(o.properties?.find((p) => p.name === "place")?.value ?? "");
  const [x, y] = [Math.floor(o.x / 16), Math.floor(o.y / 16)];
  return { name: o.name, type: o.type, x, y, w: o.width / 16, h: o.height / 16, place };
}

/** One village, or undefined while its people are not written yet. */
export function readVillage(name: string): Village {
  const folder = new URL(`../../scenarios/${name}/`, import.meta.url);
  const raw = JSON.parse(readFileSync(new URL("map.tmj", folder), "utf8")) as Record<string, unknown>;
  const map = raw as unknown as Tmj;
  const kinds = map.tilesets[0]!.tiles.map((tile) => tile.type);
  const cells = (layer: string): (string | undefined)[] =>
    map.layers.find((l) => l.name === layer)!.data!.map((gid) => (gid === 0 ? undefined : kinds[gid - 1]));
  const layers = Object.fromEntries(
    map.layers.filter((l) => l.objects).map((l) => [l.name, l.objects!.map(toBox)]),
  );
  const scenario = parse(readFileSync(new URL("scenario.yaml", folder), "utf8")) as Scenario;
  const people = new URL("villagers/", folder);
  const files = existsSync(people) ? readdirSync(people).sort() : [];
  const villagers = files.map((file): Villager => {
    const id = file.replace(".yaml", "");
    return { ...(parse(readFileSync(new URL(file, people), "utf8")) as Villager), id };
  });
  const ground = cells("ground").map((kind) => kind ?? "none");
  return {
    width: map.width,
    height: map.height,
    ground,
    walls: cells("walls"),
    layers,
    scenario,
    villagers,
    raw,
  };
}

/** The cells of a box, as indices into the grid. */
export function cellsOf(village: Village, box: Box): number[] {
  const out: number[] = [];
  for (let y = box.y; y < box.y + Math.max(1, box.h); y++) {
    for (let x = box.x; x < box.x + Math.max(1, box.w); x++) out.push(y * village.width + x);
  }
  return out;
}

/** The up to four neighbours of a cell. */
export function neighbours({ width, height }: Village, cell: number): number[] {
  const x = cell % width;
  const all = [x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width];
  return all.filter((c) => c >= 0 && c < width * height);
}
