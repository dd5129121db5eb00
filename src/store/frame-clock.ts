import { advance } from "./advance.ts";
import { Pacing } from "./pacing.ts";
import { shown } from "./shown.ts";
import { stage } from "./stage.ts";

/**
 * Moves the cursor with every frame of the browser, until it is stopped. Where there is a picture (`drawn`), what has
 * been lives on only when it can be seen.
 */
export function startFrameClock(drawn: boolean): () => void {
  let last: number | null = null;
  const pacing = new Pacing();
  let request = requestAnimationFrame(function frame(now) {
    request = requestAnimationFrame(frame);
    const seconds = last === null ? 0 : (now - last) / 1000;
    last = now;
    const before = shown.getState();
    if (before.link.state === "loading") return;
    if (drawn && stage.state === null && !before.atLive) return;
    const { cursor, end, speed, playing, atLive } = before;
    const head = { cursor, end, speed, playing, atLive };
    const pace = pacing.pace(before, seconds);
    const lives = before.run?.live ? (before.status?.speed ?? speed) : null;
    const after = advance(head, lives, seconds, pace);
    if (after !== head || pace.kind !== before.pace) shown.setState({ ...after, pace: pace.kind });
  });
  return () => cancelAnimationFrame(request);
}
