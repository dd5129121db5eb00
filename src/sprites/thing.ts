/** How an object of the map looks: which pictures it shows now, where they lie, and how it shines. */
import { objectKinds } from "#village/kinds";
import type { MapObject } from "#village/map";
import { tile } from "./ground.ts";
import type { Frame, Pack, ThingArt } from "./pack.ts";

export interface ThingLook {
  /** A loop of pictures; one when it stands still. */
  frames: readonly Frame[];
  fps: number;
}

export const thingArt = (pack: Pack, kind: string): ThingArt | undefined => {
  const art = pack.objects?.kinds[kind];
  return art && art.frames.length > 0 ? art : undefined;
};

/** The pictures of an object in a state. A state goes before a facing, and both before the plain pictures. */
export function lookOf(art: ThingArt, object: MapObject, state: string): ThingLook {
  const all = nonEmpty(art.states[state]) ?? nonEmpty(art.facings[object.facing]) ?? art.frames;
  const loop = Math.min(art.loop, all.length);
  const start = (object.variant * loop) % all.length;
  const frames = all.slice(start, start + loop);
  return { frames, fps: frames.length > 1 ? (art.fps ?? 4) : 0 };
}

const nonEmpty = (frames: Frame[] | undefined): Frame[] | undefined =>
  frames && frames.length > 0 ? frames : undefined;

/** The upper left px of a picture: bottom-aligned to the footprint's lower edge, centred on its width. */
export function placeOf(object: MapObject, picture: { w: number; h: number }): { x: number; y: number } {
  const { rect } = object;
  return {
    x: Math.round((rect.x + rect.w / 2) * tile - picture.w / 2),
    y: (rect.y + rect.h) * tile - picture.h,
  };
}

/** The y by which an object is sorted among all that stands, in px. */
export const footOf = (object: MapObject): number => (object.rect.y + object.rect.h) * tile;

/** Lies on the floor or in a bed of earth: drawn with the ground, beneath everybody. */
export const isFlat = (art: ThingArt | undefined, object: MapObject): boolean =>
  art ? art.flat : object.kind === "rug";

/** Does it ever look different: other pictures for a state, or a loop? */
export const changes = (art: ThingArt | undefined): boolean =>
  art !== undefined && (art.loop > 1 || Object.keys(art.states).length > 0);

/** The size a stand-in takes, in px. */
export const standInSize = (object: MapObject): { w: number; h: number } => ({
  w: object.rect.w * tile,
  h: object.rect.h * tile + (objectKinds[object.kind]?.solid ? 6 : -4),
});
