/** A round, warm light that fades to its rim; `side` in px. */
import { surface } from "../sprites/pictures.ts";

export function glowPicture(side: number): HTMLCanvasElement {
  const { canvas, context } = surface(side, side);
  const middle = side / 2;
  const light = context.createRadialGradient(middle, middle, 0, middle, middle, middle);
  light.addColorStop(0, "rgba(255, 214, 140, 1)");
  light.addColorStop(0.25, "rgba(250, 186, 104, 0.62)");
  light.addColorStop(0.6, "rgba(232, 142, 72, 0.2)");
  light.addColorStop(1, "rgba(210, 110, 60, 0)");
  context.fillStyle = light;
  context.fillRect(0, 0, side, side);
  return canvas;
}
