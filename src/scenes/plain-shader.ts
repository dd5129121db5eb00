/**
 * Phaser tints every px in one of eight ways, chosen anew for each. The map tints nothing, it only fades; on a machine
 * that draws without a GPU the choice alone costs as much as all the rest. So the step is replaced by a product.
 */
import type Phaser from "phaser";

/** The standard drawing of pictures, whose shader is put together from named additions. */
const drawing = "BatchHandlerQuad";
const tinting = "Tint";

export function fadeOnly(renderer: Phaser.Renderer.WebGL.WebGLRenderer): void {
  const node = renderer.renderNodes.getNode(drawing);
  if (!node || !("programManager" in node)) return;
  const { programManager } = node as Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;
  programManager.replaceAddition(tinting, {
    name: "Fade",
    additions: { fragmentHeader: "", fragmentProcess: "fragColor *= outTint.a;" },
    tags: ["TINT"],
  });
}
