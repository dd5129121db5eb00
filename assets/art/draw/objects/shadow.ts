import { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import type { Part } from "../part.ts";

const sizes = { small: [16, 7], medium: [34, 9], large: [46, 14] } as const;

/** shadow.png: soft contact shadows; each is laid centred on the footprint, its lower edge 1 px below the foot line. */
export const drawShadow = (): Part => {
  const night = ramps.ink[1];
  const canvas = new PixelCanvas(96, 16);
  const frames: Record<string, { x: number; y: number; w: number; h: number }> = {};
  let x = 0;
  for (const [name, [w, h]] of Object.entries(sizes)) {
    canvas.ellipse(x, 0, w, h, night, 22).ellipse(x + 1, 1, w - 2, h - 2, night, 42);
    canvas.ellipse(x + 3, 2, w - 6, h - 4, night, 62);
    frames[name] = { x, y: 0, w, h };
    x += w;
  }
  return { files: { "shadow.png": canvas }, pack: { shadow: { image: "shadow.png", frames } } };
};
