/** Canvases as textures, with the filters the map needs. */
import type Phaser from "phaser";
import { type Surface, surface } from "../sprites/pictures.ts";

export type Look = "sharp" | "overview" | "soft";

/** What is seen where a pack's ground has holes, and before any ground is painted. */
export const meadow = "#4b7f50";

/** A square canvas without holes, to paint ground on. */
export function groundSurface(side: number): Surface {
  const ground = surface(side, side);
  ground.context.fillStyle = meadow;
  ground.context.fillRect(0, 0, side, side);
  return ground;
}

/**
 * Adds a canvas as a texture.
 * sharp: nearest neighbour. overview: area-averaged by mipmaps; both sides must be powers of two. soft: linear.
 */
export function addSurface(
  scene: Phaser.Scene,
  key: string,
  canvas: HTMLCanvasElement,
  look: Look,
): Phaser.Textures.CanvasTexture {
  if (scene.textures.exists(key)) scene.textures.remove(key);
  const texture = scene.textures.addCanvas(key, canvas);
  if (!texture) throw new Error(`texture ${key}`);
  upload(scene, texture, look);
  return texture;
}

/** Sends the canvas's pixels to the texture again, with the filters of `look`. */
export function upload(scene: Phaser.Scene, texture: Phaser.Textures.CanvasTexture, look: Look): void {
  const renderer = scene.game.renderer;
  const source = texture.source[0];
  const glTexture = source?.glTexture;
  if (!("gl" in renderer) || !glTexture) return;
  const { gl } = renderer;
  const [min, mag] =
    look === "sharp"
      ? [gl.NEAREST, gl.NEAREST]
      : look === "soft"
        ? [gl.LINEAR, gl.LINEAR]
        : [gl.LINEAR_MIPMAP_NEAREST, gl.LINEAR];
  const { width, height, flipY, format } = glTexture;
  glTexture.update(
    texture.canvas,
    width,
    height,
    flipY,
    gl.CLAMP_TO_EDGE,
    gl.CLAMP_TO_EDGE,
    min,
    mag,
    format,
  );
}

/**
 * Draws an overview texture as the view needs it: area-averaged when the picture is reduced or enlarged by no whole
 * number, else px by px, which is cheaper.
 */
export function setReduced(scene: Phaser.Scene, key: string, reduced: boolean): void {
  const renderer = scene.game.renderer;
  const glTexture = scene.textures.get(key).source[0]?.glTexture;
  if (!("gl" in renderer) || !glTexture) return;
  const { gl } = renderer;
  glTexture.minFilter = reduced ? gl.LINEAR_MIPMAP_NEAREST : gl.NEAREST;
  glTexture.magFilter = reduced ? gl.LINEAR : gl.NEAREST;
  renderer.glTextureUnits.bind(glTexture, 0, true);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, glTexture.minFilter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, glTexture.magFilter);
}
