import { PNG } from "pngjs";
import { PixelCanvas } from "./canvas.ts";

/** The canvas as the bytes of a PNG file. */
export const encodePng = (canvas: PixelCanvas): Buffer => {
  const png = new PNG({ width: canvas.width, height: canvas.height });
  png.data = Buffer.from(canvas.data);
  return PNG.sync.write(png);
};

/** A PNG file's bytes as a canvas. */
export const decodePng = (bytes: Buffer): PixelCanvas => {
  const png = PNG.sync.read(bytes);
  const canvas = new PixelCanvas(png.width, png.height);
  canvas.data.set(png.data);
  return canvas;
};
