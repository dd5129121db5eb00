/** Where the viewer left a live run the last time, kept in the browser by run. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { keep, kept } from "./keep.ts";
import { shown } from "./shown.ts";

export interface Meanwhile {
  /** What happened after `from` and until `to`, when the page was opened, has not been seen; null when nothing was missed. */
  missed: { from: number; to: number } | null;
}

export const meanwhile: StoreApi<Meanwhile> = createStore<Meanwhile>()(() => ({ missed: null }));

/** Ticks that must have passed for it to be worth telling. */
const least = 180;
/** Milliseconds between two notes of how far the viewer has seen. */
const pause = 2000;

/** Notes how far a live run was seen, and at its opening what was missed, until it is stopped. */
export function startMeanwhile(): () => void {
  let run: string | null = null;
  const note = (): void => {
    const now = shown.getState();
    if (!now.run?.live || now.link.state === "loading" || now.end < 0) return;
    const name = `seen.${now.run.id}`;
    const seen = Number(kept(name) ?? Number.NaN);
    if (run !== now.run.id) {
      run = now.run.id;
      const missed = now.end - seen >= least ? { from: seen, to: now.end } : null;
      meanwhile.setState({ missed });
    }
    if (now.atLive && now.cursor > (Number.isNaN(seen) ? -1 : seen))
      keep(name, String(Math.floor(now.cursor)));
  };
  const timer = setInterval(note, pause);
  return () => clearInterval(timer);
}

export const forgetMissed = (): void => meanwhile.setState({ missed: null });
