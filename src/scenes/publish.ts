/** Tells the store and the stage where the camera looks and where everybody stands on the screen. */
import { shown } from "../store/shown.ts";
import { type Figure, stage } from "../store/stage.ts";
import type { CameraRig } from "./camera-rig.ts";
import type { Moment } from "./moment.ts";
import type { Track } from "./people-layer.ts";

/** Px of the map from the foot to the top of the head. */
const tall = 21;
/** Css px within which a pin or a small figure is hit. */
const reachable = 15;

export function publish(moment: Moment, tracks: readonly Track[], rig: CameraRig, far: boolean): void {
  stage.tick = moment.tick;
  stage.state = moment.state;
  const { view } = rig;
  const zoom = rig.zoom / rig.zooms.ratio;
  stage.zoom = zoom;
  stage.far = far;
  stage.width = view.w * zoom;
  stage.height = view.h * zoom;
  for (const track of tracks) {
    const place = figureOf(track.id);
    const { x, y, pose } = track.figure;
    place.x = (x - view.x) * zoom;
    place.foot = (y - view.y) * zoom;
    place.y = place.foot - (pose === "sleep" ? tall + 1 : tall) * zoom;
    place.asleep = track.asleep;
    place.seen =
      track.present &&
      place.x > -20 &&
      place.x < stage.width + 20 &&
      place.foot > -10 &&
      place.y < stage.height + 10;
  }
  const { camera } = shown.getState();
  if (camera.x !== rig.x || camera.y !== rig.y || camera.zoom !== zoom || camera.view.w !== view.w)
    shown.getState().setCamera({ x: rig.x, y: rig.y, zoom, view: { ...view } });
  for (const listener of stage.listeners) listener();
}

function figureOf(id: string): Figure {
  let figure = stage.figures.get(id);
  if (!figure) {
    figure = { id, x: 0, y: 0, foot: 0, seen: false, asleep: false };
    stage.figures.set(id, figure);
  }
  return figure;
}

/** The villager at a point in css px: the one standing nearest to the viewer of those hit. */
export function villagerAt(tracks: readonly Track[], rig: CameraRig, x: number, y: number): string | null {
  const zoom = rig.zoom / rig.zooms.ratio;
  let found: string | null = null;
  let lowest = Number.NEGATIVE_INFINITY;
  const halfWidth = Math.max(reachable, 8 * zoom);
  for (const { id } of tracks) {
    const place = stage.figures.get(id);
    if (!place?.seen || Math.abs(place.x - x) > halfWidth) continue;
    const top = Math.min(place.y, place.foot - 2 * reachable);
    if (y < top || y > place.foot + 4 || place.foot < lowest) continue;
    found = id;
    lowest = place.foot;
  }
  return found;
}
