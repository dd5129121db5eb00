/**
 * The canvas lies over its parent and has a px for each device px there. A draft takes a corner of it, with a px for
 * each second device px each way, which is drawn in a third of the time, and is shown at twice the size: to change the
 * canvas's own size instead would wait for all that is being drawn.
 */
import type Phaser from "phaser";

export class Canvas {
  /** Device px of the parent, whatever the canvas has. */
  width = 1;
  height = 1;
  /** Px of the canvas a device px, each way: a picture of less than 1 is drawn into the upper left corner. */
  share: 1 | 0.5 = 1;

  constructor(
    private readonly game: Pick<Phaser.Game, "canvas" | "scale">,
    private readonly parent: HTMLElement,
  ) {
    this.fill();
  }

  /** Takes the size of the parent. */
  fill(): void {
    const { width, height } = sizeOf(this.parent);
    this.width = width;
    this.height = height;
    const { game, parent } = this;
    game.scale.resize(width, height);
    const { style } = game.canvas;
    style.width = `${parent.clientWidth}px`;
    style.height = `${parent.clientHeight}px`;
    style.imageRendering = "pixelated";
    style.transformOrigin = "0 0";
  }

  draft(draft: boolean): void {
    const share = draft ? 0.5 : 1;
    if (share === this.share) return;
    this.share = share;
    this.game.canvas.style.transform = draft ? `scale(${1 / share})` : "";
  }
}

/** Size in device px. */
export function sizeOf(parent: HTMLElement): { width: number; height: number } {
  const ratio = window.devicePixelRatio || 1;
  return {
    width: Math.max(1, Math.round(parent.clientWidth * ratio)),
    height: Math.max(1, Math.round(parent.clientHeight * ratio)),
  };
}
