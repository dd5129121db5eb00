/** How the cursor moves from one frame to the next. Pure. */
import type { Shown } from "./shown.ts";

/** At which pace time goes: as the viewer set it, slowed to read a talk, or hastened through the night. */
export interface Pace {
  kind: "plain" | "reading" | "night";
  /** Ticks a second. */
  speed: number;
}

export type Playhead = Pick<Shown, "cursor" | "end" | "speed" | "playing" | "atLive">;

/** Ticks that the picture stays behind a live village, so that a late message does not stop anybody's step. */
export const lagAt = (speed: number): number => Math.max(1, Math.min(6, speed * 0.3));

/** Ticks behind from which one no longer catches up by walking faster, but goes there. */
const jumpAfter = (speed: number): number => Math.max(30, speed * 3);

/** The longest frame in seconds; after a hidden tab the village does not leap. */
const longestFrame = 0.25;

/** Ticks behind the present to which a talk may be read, before the picture goes there all the same. */
const mostUnread = 600;

/** The playhead `seconds` later; the same object when nothing moves. `lives`: a live village's speed, else null. */
export function advance(
  now: Playhead,
  lives: number | null,
  seconds: number,
  pace: Pace = { kind: "plain", speed: now.speed },
): Playhead {
  if (!now.playing || now.end < 0) return now;
  const part = Math.min(seconds, longestFrame);
  if (!now.atLive) return play(now, lives, part, pace.speed);
  return pace.kind === "reading" ? readLive(now, part, pace.speed) : followLive(now, seconds, pace.speed);
}

function followLive(now: Playhead, seconds: number, speed: number): Playhead {
  const lag = now.end - now.cursor;
  const wanted = lagAt(speed);
  if (lag > jumpAfter(speed)) return { ...now, cursor: now.end - wanted };
  const haste = Math.max(0, Math.min(4, 1 + (lag - wanted) / (2 * wanted)));
  const cursor = Math.min(now.end, now.cursor + speed * haste * seconds);
  return cursor === now.cursor ? now : { ...now, cursor };
}

/** A talk is read to its end, though the village lives on; what is missed then is caught up with at once. */
function readLive(now: Playhead, seconds: number, speed: number): Playhead {
  if (now.end - now.cursor > mostUnread) return { ...now, cursor: now.end - lagAt(now.speed) };
  const cursor = Math.min(now.end, now.cursor + speed * seconds);
  return cursor === now.cursor ? now : { ...now, cursor };
}

/** Who plays slower than the village lives does not come to its present. */
function play(now: Playhead, lives: number | null, seconds: number, speed: number): Playhead {
  const cursor = now.cursor + speed * seconds;
  if (lives === null)
    return cursor < now.end ? { ...now, cursor } : { ...now, cursor: now.end, playing: false };
  const atLive = now.speed >= lives && cursor >= now.end - lagAt(speed);
  return { ...now, cursor: Math.min(cursor, now.end), atLive };
}
