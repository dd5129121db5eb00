/**
 * How pictures are drawn, made cheap for machines without a GPU. Phaser tints every px in one of eight ways, chosen
 * anew for each, and mixes every px with what lies below it. The map tints nothing: it fades, and has the
 * colour of the day or its own. So the choice is replaced by a product; and the ground, below which nothing lies, is not mixed.
 */
import Phaser from "phaser";
import type { Tint } from "./day-light.ts";

/** The standard drawing of pictures, whose shader is put together from named additions. */
const drawing = "BatchHandlerQuad";
const tinting = "Tint";
const day = "uDay";

export function drawPlainly(renderer: Phaser.Renderer.WebGL.WebGLRenderer): void {
  managerOf(renderer)?.replaceAddition(tinting, {
    name: "Day",
    additions: {
      fragmentHeader: `uniform vec3 ${day};`,
      fragmentProcess: `fragColor *= vec4(mix(vec3(1.0), ${day}, outTint.r), 1.0) * outTint.a;`,
    },
    tags: ["TINT"],
  });
  colourDay(renderer, [1, 1, 1]);
}

/** The tint of a picture that keeps its own colours at any hour. */
export const undyed = 0x000000;

/** Gives all that is drawn from now on the colour of the day: its red, green and blue are multiplied by `tint`. */
export function colourDay(renderer: Phaser.Game["renderer"], [red, green, blue]: Tint): void {
  managerOf(renderer)?.setUniform(day, [red, green, blue]);
}

/** Draws pictures without holes without looking at what lies below. */
export function layOpaque(scene: Phaser.Scene, image: Phaser.GameObjects.Image): void {
  const { renderer } = scene.game;
  if (!(renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer)) return;
  const { gl } = renderer;
  let mode = opaque.get(renderer);
  if (mode === undefined) {
    renderer.addBlendMode([gl.ONE, gl.ZERO], gl.FUNC_ADD);
    mode = renderer.blendModes.length - 1;
    opaque.set(renderer, mode);
  }
  image.setBlendMode(mode);
}

/** The number of the blend mode of each renderer that lets nothing shine through. */
const opaque = new WeakMap<Phaser.Renderer.WebGL.WebGLRenderer, number>();

function managerOf(renderer: Phaser.Game["renderer"]) {
  if (!(renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer)) return undefined;
  const node = renderer.renderNodes.getNode(drawing);
  if (!node || !("programManager" in node)) return undefined;
  return (node as Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad).programManager;
}
