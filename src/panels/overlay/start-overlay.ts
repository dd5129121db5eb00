/** Keeps the overlay in step with the picture: after each frame of the scene everything is moved to its place. */
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { portraits } from "../portrait/portrait-of.ts";
import { Bubbles } from "./bubbles.ts";
import { PlaceNames } from "./place-names.ts";

interface Parts {
  world: World;
  bubbles: Bubbles;
  places: PlaceNames;
}

export function startOverlay(room: HTMLElement): () => void {
  let parts: Parts | undefined;
  const open = (world: World): Parts => {
    room.replaceChildren();
    room.lang = world.scenario.language;
    const places = new PlaceNames(room, world);
    stage.portraitOf = portraits(world.personas);
    return { world, places, bubbles: new Bubbles(room) };
  };
  const frame = (): void => {
    const { world } = shown.getState();
    if (!world) return;
    if (parts?.world !== world) parts = open(world);
    const { bubbles, places } = parts;
    bubbles.update(world);
    places.update();
  };
  stage.listeners.add(frame);
  return () => {
    stage.listeners.delete(frame);
    room.replaceChildren();
    stage.speaking.clear();
    stage.portraitOf = () => null;
  };
}
