/**
 * The canvas lies over its parent and has a px for each device px there; as a draft, for each second one each way, which
 * is drawn in a third of the time.
 */
import type Phaser from "phaser";

export class Canvas {
  /** Device px of the parent, whatever the canvas has. */
  width = 1;
  height = 1;
  /** Px of the canvas a device px, each way. */
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
    this.resize();
  }

  draft(draft: boolean): void {
    const share = draft ? 0.5 : 1;
    if (share === this.share) return;
    this.share = share;
    this.resize();
  }

  private resize(): void {
    const { game, parent, share } = this;
    game.scale.resize(Math.ceil(this.width * share), Math.ceil(this.height * share));
    const { style } = game.canvas;
    style.width = `${parent.clientWidth}px`;
    style.height = `${parent.clientHeight}px`;
    style.imageRendering = "pixelated";
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
