/** How fast the page shows another tick: 200 random ones of a run. */
import type { Browser } from "playwright-core";
import { chance } from "#village/random";
import { untilOpen } from "../support/browser.ts";
import { benchPage } from "./client-page.ts";

export interface Seeks {
  count: number;
  /** Milliseconds until the state of the tick is known. */
  state: { medianMs: number; worstMs: number };
  /** Milliseconds until the picture of the tick has been drawn, the wait for the next frame among them. */
  picture: { medianMs: number; worstMs: number };
}

const count = 200;

export async function measureSeeks(browser: Browser, url: string, ticks: number): Promise<Seeks> {
  const page = await benchPage(browser);
  await page.goto(`${url}/#t=100&still`);
  await untilOpen(page);
  await page.waitForFunction(() => (window.hamlet?.drawn() ?? 0) > 0);
  await page.waitForTimeout(6000);
  const asked = Array.from({ length: count }, (_, i) => Math.floor(chance("seek", i) * ticks));
  const state: number[] = [];
  const picture: number[] = [];
  for (const tick of asked) {
    const took = await page.evaluate(seekTo, tick);
    state.push(took.state);
    picture.push(took.picture);
  }
  await page.context().close();
  return { count, state: figures(state), picture: figures(picture) };
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

function figures(times: number[]): { medianMs: number; worstMs: number } {
  times.sort((a, b) => a - b);
  const round = (ms: number | undefined): number => Math.round((ms ?? 0) * 10) / 10;
  return { medianMs: round(times[Math.floor(times.length / 2)]), worstMs: round(times[times.length - 1]) };
}
