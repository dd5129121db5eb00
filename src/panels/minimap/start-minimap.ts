/** Keeps the small map up to date: the land once, the people and the view several times a second. */
import { roomAt } from "#village/map";
import { cellAt } from "#village/position";
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { artPack } from "../portrait/art-pack.ts";

const tile = 16;
/** Px of the small map a cell. */
const grain = 2;
/** Milliseconds between two drawings. */
const pause = 120;

/** Draws into the canvas until it is stopped. */
export function startMinimap(canvas: HTMLCanvasElement, world: World): () => void {
  const context = canvas.getContext("2d");
  const land = document.createElement("canvas");
  land.width = canvas.width;
  land.height = canvas.height;
  let last = Number.NEGATIVE_INFINITY;
  void paintLand(land, world);
  const frame = (): void => {
    const now = performance.now();
    if (!context || canvas.hidden || now - last < pause) return;
    last = now;
    context.drawImage(land, 0, 0);
    drawPeople(context, world);
    drawView(context);
  };
  stage.listeners.add(frame);
  return () => {
    stage.listeners.delete(frame);
  };
}

async function paintLand(land: HTMLCanvasElement, { map }: World): Promise<void> {
  const kinds = (await artPack())?.ground?.kinds ?? {};
  const style = getComputedStyle(document.documentElement);
  const wall = style.getPropertyValue("--ink");
  const floor = style.getPropertyValue("--paper-deep");
  const context = land.getContext("2d");
  if (!context) return;
  for (let cell = 0; cell < map.ground.length; cell++) {
    const room = roomAt(map, cell);
    const inside = room !== undefined && room.kind !== "open";
    const kind = map.ground[cell] ?? "grass";
    context.fillStyle = map.walls[cell] && inside ? wall : inside ? floor : (kinds[kind]?.minimap ?? floor);
    context.fillRect((cell % map.width) * grain, Math.floor(cell / map.width) * grain, grain, grain);
  }
  context.strokeStyle = wall;
  for (const { kind, rect } of Object.values(map.places))
    if (kind !== "open")
      context.strokeRect(rect.x * grain + 0.5, rect.y * grain + 0.5, rect.w * grain - 1, rect.h * grain - 1);
}

function drawPeople(context: CanvasRenderingContext2D, { map }: World): void {
  const { state, tick } = stage;
  const { followed, selected } = shown.getState();
  for (const villager of Object.values(state?.villagers ?? {})) {
    if (!villager.present) continue;
    const cell = cellAt(map, villager, tick);
    const marked = villager.id === followed || villager.id === selected;
    const size = marked ? 6 : 4;
    const x = (cell % map.width) * grain + grain / 2;
    const y = Math.floor(cell / map.width) * grain + grain / 2;
    context.fillStyle = "#fff";
    context.fillRect(x - size / 2 - 1, y - size / 2 - 1, size + 2, size + 2);
    context.fillStyle = marked ? "#a8452c" : "#35292a";
    context.fillRect(x - size / 2, y - size / 2, size, size);
  }
}

function drawView(context: CanvasRenderingContext2D): void {
  const { view } = shown.getState().camera;
  const share = grain / tile;
  context.lineWidth = 2;
  context.strokeStyle = "#fff";
  context.strokeRect(view.x * share, view.y * share, view.w * share, view.h * share);
}
