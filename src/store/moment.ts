/**
 * The moment shown, for panels: the whole tick at the cursor and the state then. It changes at most four times a
 * second, so that text does not flicker and React does not work with every frame; while one scrubs it waits until one
 * rests, since what changes beside the picture would keep the picture waiting. A run that opens is taken at once.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { VillageState } from "#village/state";
import { leapsTo, rest, Scrub } from "./scrub.ts";
import { type Shown, shown } from "./shown.ts";

export interface Moment {
  tick: number;
  end: number;
  /** Null until a run is open. */
  state: VillageState | null;
  /** Whether one scrubs on, so that all this lags behind the picture. */
  lags: boolean;
}

export const moment: StoreApi<Moment> = createStore<Moment>()(() => ({
  tick: 0,
  end: -1,
  state: null,
  lags: false,
}));

/** Milliseconds between two changes, at least. */
const pause = 250;
/** Milliseconds after a first leap: it may begin a scrub. */
const soon = 120;

/** Keeps `moment` up to date, until it is stopped. */
export function startMoments(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const scrub = new Scrub();
  const plan = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(take, wait);
  };
  const take = (): void => {
    clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    moment.setState(momentOf(shown.getState()));
  };
  const stop = shown.subscribe((now, before) => {
    const ms = performance.now();
    const leaps = leapsTo(before.cursor, now.cursor, now.speed);
    const scrubs = scrub.goesOn(leaps, ms);
    if (isTaken(now)) return;
    if (opens(now, before)) return take();
    if (scrubs && !moment.getState().lags) moment.setState({ lags: true });
    if (leaps) plan(scrubs ? rest : soon);
    else if (timer === undefined) plan(Math.max(0, last + pause - ms));
  });
  take();
  return () => {
    stop();
    clearTimeout(timer);
  };
}

const opens = (now: Shown, before: Shown): boolean =>
  now.timeline !== before.timeline || (before.link.state === "loading" && now.link.state !== "loading");

const isTaken = (now: Shown): boolean => {
  const { tick, end, state } = moment.getState();
  return tick === Math.floor(now.cursor) && end === now.end && (state !== null) === (now.timeline !== null);
};

function momentOf(now: Shown): Moment {
  const tick = Math.floor(now.cursor);
  return { tick, end: now.end, state: now.timeline?.at(tick) ?? null, lags: false };
}
