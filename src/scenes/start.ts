/** Starts the map. The canvas fills `parent` in device px; the scene begins anew whenever another village is opened. */
import Phaser from "phaser";
import type { World } from "#village/world";
import { shown } from "../store/shown.ts";
import { Canvas, sizeOf } from "./canvas.ts";
import { drawPlainly } from "./plain-shader.ts";
import { restWhileStill } from "./rest.ts";
import { meadow } from "./textures.ts";
import { VillageScene } from "./village-scene.ts";

/** Draws the village that `shown` holds into `parent`; the function returned stops it and takes the canvas away. */
export function startVillage(parent: HTMLElement): () => void {
  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    banner: false,
    audio: { noAudio: true },
    fps: { smoothStep: false, panicMax: 0 },
    input: { mouse: false, touch: false, keyboard: false, gamepad: false },
    backgroundColor: meadow,
    scale: { mode: Phaser.Scale.NONE, ...sizeOf(parent) },
    render: {
      maxTextures: 1,
      antialias: false,
      antialiasGL: false,
      roundPixels: false,
      powerPreference: "high-performance",
    },
  });
  let canvas: Canvas | undefined;
  const fill = (): void => canvas?.fill();
  const watch = new ResizeObserver(fill);
  watch.observe(parent);
  window.addEventListener("resize", fill);
  let stopResting = (): void => undefined;
  let drawn: World | null = null;
  const open = (world: World | null): void => {
    if (!canvas || world === drawn) return;
    drawn = world;
    game.scene.remove("village");
    if (world) game.scene.add("village", VillageScene, true, { world, canvas });
  };
  const stop = shown.subscribe((now) => open(now.world));
  game.events.once(Phaser.Core.Events.READY, () => {
    if (game.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer) drawPlainly(game.renderer);
    stopResting = restWhileStill(game);
    canvas = new Canvas(game, parent);
    open(shown.getState().world);
  });
  return () => {
    stop();
    stopResting();
    watch.disconnect();
    window.removeEventListener("resize", fill);
    game.destroy(true);
  };
}
