/**
 * The light over the whole village as a small picture that multiplies the map: the colour of the day, lit rooms, pools
 * of light around lamps. One px of it covers `grain` px of the map, so painting it is cheap.
 */
import type { Place, Rect, Room, VillageMap } from "#village/map";
import { tile } from "../sprites/ground.ts";
import { type Surface, surface } from "../sprites/pictures.ts";
import type { Tint } from "./day-light.ts";
import { indoors, type Lamp } from "./lamps.ts";

export const grain = 4;

/** What the light is painted from. `dark`: 0 to 1; `lit`: ids of rooms; `roofed`: are the houses closed to the eye? */
export interface Lights {
  tint: Tint;
  dark: number;
  lit: ReadonlySet<string>;
  lamps: readonly Lamp[];
  houses: readonly Place[];
  roofed: boolean;
}

/** Light of rooms; how strongly lamps light what is around them outdoors and in; how far light falls out of a house. */
const warm = "rgb(236 207 166)";
const strength = { outdoors: 0.8, indoors: 0.4 };
const spilled = 26;

export class LightMap {
  readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly rooms: RoomPart[];

  constructor(
    map: VillageMap,
    private readonly glow: HTMLCanvasElement,
  ) {
    const { canvas, context } = surface((map.width * tile) / grain, (map.height * tile) / grain);
    this.canvas = canvas;
    this.context = context;
    this.rooms = indoors(map).map((room) => roomPart(map, room));
  }

  paint({ tint, dark, lit, lamps, houses, roofed }: Lights): void {
    const { context, canvas } = this;
    context.globalCompositeOperation = "source-over";
    context.globalAlpha = 1;
    context.fillStyle = `rgb(${tint.map((part) => Math.round(part * 255)).join(" ")})`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.globalAlpha = Math.min(1, dark * 1.5);
    if (!roofed)
      for (const { room, part, x, y } of this.rooms) if (lit.has(room.id)) context.drawImage(part, x, y);
    context.globalCompositeOperation = "screen";
    for (const lamp of lamps) {
      if (!lamp.lit || (roofed && lamp.room !== null)) continue;
      const share = lamp.room === null ? strength.outdoors : strength.indoors;
      this.pool(lamp.x, lamp.y, lamp.radius, share * dark);
    }
    if (roofed)
      for (const house of houses) if (house.rooms.some((id) => lit.has(id))) this.spill(house.rect, dark);
  }

  /** The pool of light around a lamp, a little below it. */
  private pool(x: number, y: number, radius: number, alpha: number): void {
    const size = (radius * 2.6) / grain;
    this.context.globalAlpha = alpha;
    this.context.drawImage(
      this.glow,
      x / grain - size / 2,
      (y + radius * 0.3) / grain - size / 2,
      size,
      size,
    );
  }

  /** The light that falls out of a closed house along its front. */
  private spill(rect: Rect, dark: number): void {
    const y = (rect.y + rect.h - 0.2) * tile;
    for (let x = rect.x + 1.5; x <= rect.x + rect.w - 1; x += 2)
      this.pool(x * tile, y, spilled, strength.outdoors * dark);
  }
}

interface RoomPart {
  room: Room;
  part: Surface["canvas"];
  x: number;
  y: number;
}

/** The lit shape of a room with the faces of its back wall, at its place in the light map. */
function roomPart(map: VillageMap, room: Room): RoomPart {
  const xs = room.cells.map((cell) => cell % map.width);
  const ys = room.cells.map((cell) => Math.floor(cell / map.width));
  const [left, top] = [Math.min(...xs) - 1, Math.min(...ys) - 2];
  const scale = tile / grain;
  const { canvas, context } = surface(
    (Math.max(...xs) - left + 2) * scale,
    (Math.max(...ys) - top + 2) * scale,
  );
  context.fillStyle = warm;
  for (const [i, x] of xs.entries()) {
    const y = ys[i] ?? 0;
    const rise = map.walls[(y - 1) * map.width + x] ? 1.25 : 0;
    context.fillRect((x - left) * scale - 1, (y - top - rise) * scale, scale + 2, (1 + rise) * scale + 1);
  }
  return { room, part: canvas, x: left * scale, y: top * scale };
}
