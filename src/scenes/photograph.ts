import type Phaser from "phaser";

/** The picture as it is drawn next, in device px. */
export function photograph(game: Phaser.Game): Promise<HTMLImageElement> {
  return new Promise((taken, failed) => {
    game.renderer.snapshot((picture) => {
      if (picture instanceof HTMLImageElement) taken(picture);
      else failed(new Error("no picture"));
    });
  });
}
