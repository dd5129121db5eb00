/**
 * A village that stands still is drawn a few times a second, for its water and smoke: a machine is not kept busy by a
 * picture that hardly changes, and what is asked for next is drawn at once.
 */
import type Phaser from "phaser";
import { shown } from "../store/shown.ts";

/** Milliseconds between two frames at rest, and from the last change to rest. */
const pace = { rest: 80, settle: 700 };
/** What people do that may change the picture. */
const hands = ["pointermove", "pointerdown", "pointerup", "wheel", "keydown", "resize"] as const;

/** Works until it is stopped. To be called before the game starts: from then on it keeps the step that it has. */
export function restWhileStill(game: Pick<Phaser.Game, "step">): () => void {
  const step = game.step.bind(game);
  let changed = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let skipped = 0;
  const wake = (): void => {
    changed = performance.now();
  };
  game.step = (time, delta) => {
    const now = performance.now();
    skipped += delta;
    const rests = !shown.getState().playing && now - changed > pace.settle;
    if (rests && now - drawn < pace.rest) return;
    drawn = now;
    step(time, skipped);
    skipped = 0;
  };
  const stop = shown.subscribe(wake);
  for (const event of hands) window.addEventListener(event, wake, { passive: true });
  return () => {
    stop();
    for (const event of hands) window.removeEventListener(event, wake);
  };
}
