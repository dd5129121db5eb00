/** Keeps the overlay in step with the picture: after each frame of the scene everything is moved to its place. */
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { Bubbles } from "./bubbles.ts";
import { type IconSheet, loadIcons } from "./icon-sheet.ts";
import { PlaceNames } from "./place-names.ts";
import { Tags } from "./tags.ts";

interface Parts {
  world: World;
  bubbles: Bubbles;
  tags: Tags;
  places: PlaceNames;
}

export function startOverlay(room: HTMLElement): () => void {
  let parts: Parts | undefined;
  let icons: IconSheet | undefined;
  void loadIcons().then((sheet) => {
    icons = sheet;
    parts = undefined;
  });
  const open = (world: World): Parts => {
    room.replaceChildren();
    room.lang = world.scenario.language;
    const places = new PlaceNames(room, world);
    const tags = new Tags(room, world, icons);
    return { world, places, tags, bubbles: new Bubbles(room) };
  };
  const frame = (): void => {
    const { world } = shown.getState();
    if (!world) return;
    if (parts?.world !== world) parts = open(world);
    const { bubbles, tags, places } = parts;
    bubbles.update(world);
    tags.update((villager) => bubbles.has(villager));
    places.update();
  };
  stage.listeners.add(frame);
  return () => {
    stage.listeners.delete(frame);
    room.replaceChildren();
  };
}
