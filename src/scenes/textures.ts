/** Canvases as textures, with the filters the map needs. */
import type Phaser from "phaser";

export type Look = "sharp" | "overview" | "soft";

/**
 * Adds a canvas as a texture.
 * sharp: nearest neighbour. overview: nearest when enlarged, area-averaged (mipmaps) when reduced; both sides must be
 * powers of two. soft: linear.
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
        : [gl.LINEAR_MIPMAP_LINEAR, gl.NEAREST];
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

/** Adds a rectangle of a texture as a frame and returns its name. */
export function addFrame(
  texture: Phaser.Textures.Texture,
  frame: { x: number; y: number; w: number; h: number },
): string {
  const name = `${frame.x}.${frame.y}.${frame.w}.${frame.h}`;
  if (!texture.has(name)) texture.add(name, 0, frame.x, frame.y, frame.w, frame.h);
  return name;
}
