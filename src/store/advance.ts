/** How the cursor moves from one frame to the next. Pure. */
import type { Shown } from "./shown.ts";

export type Playhead = Pick<Shown, "cursor" | "end" | "speed" | "playing" | "atLive">;

/** Ticks that the picture stays behind a live village, so that a late message does not stop anybody's step. */
export const lagAt = (speed: number): number => Math.max(1, Math.min(6, speed * 0.3));

/** Ticks behind from which one no longer catches up by walking faster, but goes there. */
const jumpAfter = (speed: number): number => Math.max(30, speed * 3);

/** The longest frame in seconds; after a hidden tab the village does not leap. */
const longestFrame = 0.25;

/** The playhead `seconds` later; the same object when nothing moves. */
export function advance(now: Playhead, live: boolean, seconds: number): Playhead {
  if (!now.playing || now.end < 0) return now;
  return now.atLive ? followLive(now, seconds) : play(now, live, Math.min(seconds, longestFrame));
}

function followLive(now: Playhead, seconds: number): Playhead {
  const lag = now.end - now.cursor;
  const wanted = lagAt(now.speed);
  if (lag > jumpAfter(now.speed)) return { ...now, cursor: now.end - wanted };
  const haste = Math.max(0, Math.min(4, 1 + (lag - wanted) / (2 * wanted)));
  const cursor = Math.min(now.end, now.cursor + now.speed * haste * seconds);
  return cursor === now.cursor ? now : { ...now, cursor };
}

function play(now: Playhead, live: boolean, seconds: number): Playhead {
  const cursor = now.cursor + now.speed * seconds;
  if (live && cursor >= now.end - lagAt(now.speed))
    return { ...now, cursor: Math.min(cursor, now.end), atLive: true };
  return cursor < now.end ? { ...now, cursor } : { ...now, cursor: now.end, playing: false };
}
