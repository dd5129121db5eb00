/** Tells a live village how far the picture has come, so that it does not run away from whoever watches its present. */
import { type Shown, shown } from "./shown.ts";

/** Milliseconds after which the same tick is told again: who falls silent is no longer waited for. */
const beat = 500;

/** Works until it is stopped. */
export function startPresence(): () => void {
  let told: number | null = null;
  const tell = (again: boolean): void => {
    const now = shown.getState();
    const tick = watchedTick(now);
    if (tick === told && (tick === null || !again)) return;
    told = tick;
    now.tell({ type: "at", tick });
  };
  const stop = shown.subscribe(() => tell(false));
  const timer = setInterval(() => tell(true), beat);
  return () => {
    stop();
    clearInterval(timer);
  };
}

/** Null where nobody looks at the present: a hidden page draws nothing. */
function watchedTick({ run, link, atLive, playing, cursor }: Shown): number | null {
  const watches = run?.live === true && run.role === "host" && link.state === "open" && atLive && playing;
  return watches && !document.hidden ? Math.floor(cursor) : null;
}
