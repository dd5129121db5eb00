/** All that shines in the dark: lamps and fires, windows, and rooms in which somebody is awake. */
import type { MapObject, Room, VillageMap } from "#village/map";
import { tile } from "../sprites/ground.ts";
import type { Pack, ThingArt } from "../sprites/pack.ts";
import { thingArt } from "../sprites/thing.ts";
import { windowsOf } from "../sprites/walls.ts";
import type { Moment } from "./moment.ts";
import { shownState } from "./thing-layer.ts";

/** Centre and radius in px of the map. */
export interface Lamp {
  x: number;
  y: number;
  radius: number;
  /** The room it lights; null out of doors. */
  room: string | null;
  object: MapObject | null;
  art: ThingArt | null;
  lit: boolean;
}

export function lampsOf(map: VillageMap, pack: Pack): Lamp[] {
  const lamps: Lamp[] = [];
  for (const object of Object.values(map.objects)) {
    const art = thingArt(pack, object.kind);
    if (!art?.lamp) continue;
    const { rect } = object;
    const inside = map.rooms.find((room) => room.id === object.room && room.kind !== "open");
    const room = inside?.id ?? null;
    const x = (rect.x + rect.w / 2) * tile + art.lamp.dx;
    const y = (rect.y + rect.h) * tile + art.lamp.dy;
    lamps.push({ x, y, radius: art.lamp.radius, room, object, art, lit: false });
  }
  for (const { x, y } of windowsOf(map)) {
    const room = map.rooms[map.roomAt[(y + 1) * map.width + x] ?? -1]?.id ?? null;
    if (room !== null)
      lamps.push({
        x: (x + 0.5) * tile,
        y: (y + 0.5) * tile,
        radius: 22,
        room,
        object: null,
        art: null,
        lit: false,
      });
  }
  return lamps;
}

/** Lights those that shine now. */
export function lightLamps(lamps: readonly Lamp[], moment: Moment, dark: boolean): void {
  for (const lamp of lamps) lamp.lit = dark && shines(lamp, moment);
}

function shines(lamp: Lamp, { state, awake }: Moment): boolean {
  if (!lamp.object || !lamp.art) return lamp.room !== null && awake.has(lamp.room);
  const needed = lamp.art.lamp?.state;
  return needed === undefined || shownState(lamp.art, lamp.object, state, true, awake) === needed;
}

/** Rooms inside buildings, which are lit as a whole. */
export const indoors = (map: VillageMap): Room[] => map.rooms.filter((room) => room.kind !== "open");
