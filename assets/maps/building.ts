/**
 * Builds a house from a plan drawn in letters: `#` wall, `=` outer door, `+` inner door, `.` floor,
 * a letter for the upper left cell of an object, and `-` for the other cells of its footprint.
 * Each connected stretch of floor is a room; rooms are named in reading order of their first cells.
 */
import type { Cell, Draft, Properties, Rect } from "./draft.ts";
import { footprintOf } from "./footprints.ts";
import type { TerrainKind } from "./tiled.ts";

export type RoomSpec = readonly [name: string, type: string, floor: TerrainKind];

export type House = {
  readonly id: string;
  readonly type: string;
  readonly at: Cell;
  readonly roof: string;
  readonly emblem?: string;
  readonly wall: TerrainKind;
  readonly rooms: readonly RoomSpec[];
  readonly plan: string;
};

const legend: Record<string, string> = Object.fromEntries(
  (
    "b bed,D double-bed,j cot,w wardrobe,q chest,d dresser,m mirror,n washstand,U bath,F fireplace,Z sofa," +
    "a armchair,R rug,p plant,l floor-lamp,y toy-box,P piano,s stove,O oven,k sink,u cupboard,C counter,T table," +
    "L long-table,c chair,o stool,e bench,J jars,K kettle,S shelf,t till,r bread-rack,g keg,G barrel,x dartboard," +
    "X stage,B bookshelf,E desk,N lectern,W pew,Y bell-rope,v blackboard,i school-desk,1 workbench,2 lathe," +
    "3 millstone,4 sacks,5 crate,6 scales,7 sewing-table,8 loom,9 easel,0 paint-table,A sorting-table," +
    "M medicine-cabinet,V exam-bed,H net-rack,h canteen-hatch,f safe,z press,I boat,Q woodpile"
  )
    .split(",")
    .map((entry) => entry.split(" ") as [string, string]),
);

/** Seats that all look to the front of the room. */
const rows = new Set(["pew", "school-desk"]);

/** What a seat turns toward, when one of these stands beside it. */
const faced = new Set(
  "table long-table desk counter sewing-table paint-table sorting-table workbench loom lathe piano fireplace".split(
    " ",
  ),
);
const seats = new Set(["chair", "stool", "armchair", "bench", "sofa"]);

export function build(draft: Draft, house: House): void {
  const [ox, oy] = house.at;
  const lines = house.plan
    .trim()
    .split("\n")
    .map((row) => row.trim());
  const [w, h] = [lines[0]!.length, lines.length];
  const ragged = lines.findIndex((row) => row.length !== w);
  if (ragged >= 0)
    throw new Error(`${house.id}: row ${ragged} of the plan is ${lines[ragged]!.length} wide, not ${w}`);
  const look = { roof: house.roof, emblem: house.emblem ?? "none" };
  draft.layers.buildings.push({ name: house.id, type: house.type, x: ox, y: oy, w, h, properties: look });
  const sign = (x: number, y: number): string => lines[y]?.[x] ?? "#";
  draft.rect([ox, oy, w, h], house.rooms[0]![2]);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) if (sign(x, y) === "#") draft.wall(ox + x, oy + y, house.wall);
  for (const [index, [x, y, rw, rh]] of findRooms(house.id, w, h, sign).entries()) {
    const spec = house.rooms[index];
    if (!spec) throw new Error(`${house.id}: the plan has more rooms than names`);
    draft.rect([ox + x, oy + y, rw, rh], spec[2]);
    draft.room(house.id, spec[0], spec[1], [ox + x, oy + y, rw, rh]);
  }
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const letter = sign(x, y);
      if (letter === "=" || letter === "+")
        draft.door(house.id, letter === "=" ? "outer" : "inner", ox + x, oy + y);
      else if (!"#.-".includes(letter)) furnish(draft, house.id, letter, [x, y], house.at, sign);
    }
  }
}

type Sign = (x: number, y: number) => string;

function furnish(draft: Draft, id: string, letter: string, [x, y]: Cell, [ox, oy]: Cell, sign: Sign): void {
  const kind = legend[letter];
  if (!kind) throw new Error(`${id}: no object has the letter ${letter}`);
  const { w, h } = footprintOf(kind);
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i++) {
      if (i + j > 0 && sign(x + i, y + j) !== "-")
        throw new Error(`${id}: ${kind} at ${x},${y} is not ${w}x${h}`);
    }
  }
  const facing: Properties = seats.has(kind)
    ? { facing: lookAt([x, y], w, sign) }
    : rows.has(kind)
      ? { facing: "up" }
      : {};
  draft.object(id, kind, ox + x, oy + y, facing);
}

function lookAt([x, y]: Cell, w: number, sign: Sign): string {
  const isFaced = (i: number, j: number): boolean => {
    let column = i;
    while (sign(column, j) === "-" && column > 0) column--;
    return faced.has(legend[sign(column, j)] ?? "");
  };
  if (isFaced(x, y - 1)) return "up";
  if (isFaced(x, y + 1)) return "down";
  if (isFaced(x - 1, y)) return "left";
  return isFaced(x + w, y) ? "right" : "down";
}

/** The stretches of floor of a plan, each of which must be a rectangle. */
function findRooms(id: string, w: number, h: number, sign: Sign): Rect[] {
  const isFloor = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < w && y < h && !"#=+".includes(sign(x, y));
  const rooms: Rect[] = [];
  const seen = new Set<number>();
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (!isFloor(x, y) || seen.has(y * w + x)) continue;
      let [rw, rh] = [1, 1];
      while (isFloor(x + rw, y)) rw++;
      while (isFloor(x, y + rh)) rh++;
      for (let j = y; j < y + rh; j++) {
        for (let i = x; i < x + rw; i++) {
          if (!isFloor(i, j)) throw new Error(`${id}: the room at ${x},${y} is no rectangle`);
          seen.add(j * w + i);
        }
        if (isFloor(x - 1, j) || isFloor(x + rw, j))
          throw new Error(`${id}: the room at ${x},${y} is no rectangle`);
      }
      rooms.push([x, y, rw, rh]);
    }
  }
  return rooms;
}
