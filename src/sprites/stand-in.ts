/** Plain, palette-coloured pictures for whatever the art pack lacks, so that a gap is seen and never breaks the view. */
import { hashOfText } from "./hash.ts";
import type { Pack } from "./pack.ts";

const ramps = ["wood", "stone", "leaf", "red", "blue", "yellow", "violet", "teal"];
const plain = ["#46303c", "#6b4640", "#8f6040", "#b98855", "#dcb57c"];

/** Draws a box of w × h px whose colour belongs to `name`: dark rim, lit upper edge. */
export function standIn(
  context: CanvasRenderingContext2D,
  pack: Pack,
  name: string,
  x: number,
  y: number,
  w: number,
  h: number,
) {
  const ramp = pack.palette[ramps[Math.floor(hashOfText(name) * ramps.length)] ?? "wood"] ?? plain;
  context.fillStyle = ramp[0] ?? "#46303c";
  context.fillRect(x + 1, y, w - 2, h);
  context.fillStyle = ramp[2] ?? "#8f6040";
  context.fillRect(x + 2, y + 1, w - 4, h - 2);
  context.fillStyle = ramp[4] ?? "#dcb57c";
  context.fillRect(x + 2, y + 1, w - 4, 1);
}
