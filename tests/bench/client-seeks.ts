/**
 * How fast the page shows another tick: 200 random ones of a run, each sought three times. The first time a browser draws
 * something it makes the machine ready for it, which a machine without a graphics card does on the processors that draw;
 * so what a tick takes (the median of its three) is told apart from the worst single time.
 */
import type { Browser } from "playwright-core";
import { chance } from "#village/random";
import { untilOpen } from "../support/browser.ts";
import { benchPage } from "./client-page.ts";

export interface Seeks {
  count: number;
  /** Until the state of the tick is known. */
  state: Times;
  /** Until the picture of the tick has been drawn, the wait for the next frame among them. */
  picture: Times;
}

/** Milliseconds: the median of all, the tick that takes longest, the longest single time. */
interface Times {
  medianMs: number;
  worstTickMs: number;
  worstMs: number;
}

const rounds = 3;
const count = 200;

export async function measureSeeks(browser: Browser, url: string, ticks: number): Promise<Seeks> {
  const page = await benchPage(browser);
  await page.goto(`${url}/#t=100&still`);
  await untilOpen(page);
  await page.waitForFunction(() => (window.hamlet?.drawn() ?? 0) > 0);
  await page.waitForTimeout(6000);
  const asked = Array.from({ length: count }, (_, i) => Math.floor(chance("seek", i) * ticks));
  const state: number[][] = asked.map(() => []);
  const picture: number[][] = asked.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, tick] of asked.entries()) {
      const took = await page.evaluate(seekTo, tick);
      state[i]?.push(took.state);
      picture[i]?.push(took.picture);
    }
  }
  await page.context().close();
  return { count, state: timesOf(state), picture: timesOf(picture) };
}

/** Runs in the page. */
function seekTo(tick: number): Promise<{ state: number; picture: number }> {
  return new Promise((drawn) => {
    const begun = performance.now();
    window.hamlet?.seek(tick);
    window.hamlet?.state();
    const state = performance.now() - begun;
    const look = (): void => {
      if (window.hamlet?.drawn() === tick) drawn({ state, picture: performance.now() - begun });
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** `took`: the times of each tick. */
function timesOf(took: number[][]): Times {
  return {
    medianMs: tenth(median(took.flat())),
    worstTickMs: tenth(Math.max(...took.map(median))),
    worstMs: tenth(Math.max(...took.flat())),
  };
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const tenth = (ms: number): number => Math.round(ms * 10) / 10;
