/** How long a frame takes, ours beside a bare Phaser page of the same size with as many sprites, turn by turn. */
import type { Browser, Page } from "playwright-core";
import { untilOpen } from "../support/browser.ts";
import { benchPage } from "./client-page.ts";

export interface FrameRow {
  villagers: number;
  /** Milliseconds a frame, without a limit on frames a second; the best of some rounds. */
  oursMs: number;
  bareMs: number;
  ratio: number;
  /** The same for the whole village seen from far. */
  farMs: number;
}

const rounds = 3;
/** Milliseconds of one round. */
const round = 4000;

export async function frameTimes(
  browser: Browser,
  ours: string,
  bare: string,
  villagers: number,
): Promise<FrameRow> {
  const times: { ours: number[]; bare: number[]; far: number[] } = { ours: [], bare: [], far: [] };
  for (let i = 0; i < rounds; i++) {
    times.bare.push(
      await onPage(browser, `${bare}/?sprites=${villagers}`, async (page) => {
        await page.waitForFunction(() => document.querySelector("canvas") !== null);
      }),
    );
    times.ours.push(await onPage(browser, `${ours}/#t=60&cam=880,560,2`, untilDrawn));
    if (i === 0)
      times.far.push(
        await onPage(browser, `${ours}/#t=60`, async (page) => {
          await untilDrawn(page);
          await page.keyboard.press("0");
        }),
      );
  }
  const best = (list: number[]): number => Math.round(Math.min(...list) * 100) / 100;
  const [oursMs, bareMs] = [best(times.ours), best(times.bare)];
  return {
    villagers,
    oursMs,
    bareMs,
    ratio: Math.round((oursMs / bareMs) * 100) / 100,
    farMs: best(times.far),
  };
}

async function untilDrawn(page: Page): Promise<void> {
  await untilOpen(page);
  await page.waitForFunction(() => (window.hamlet?.drawn() ?? 0) > 0);
}

async function onPage(
  browser: Browser,
  url: string,
  prepare: (page: Page) => Promise<void>,
): Promise<number> {
  const page = await benchPage(browser);
  await page.goto(url);
  await prepare(page);
  await page.waitForTimeout(5000);
  const ms = await page.evaluate(meanFrame, round);
  await page.context().close();
  return ms;
}

/** Runs in the page: milliseconds a frame over a while. */
function meanFrame(during: number): Promise<number> {
  return new Promise((done) => {
    const begun = performance.now();
    let frames = 0;
    const count = (): void => {
      const passed = performance.now() - begun;
      if (passed >= during) done(passed / frames);
      else {
        frames++;
        requestAnimationFrame(count);
      }
    };
    requestAnimationFrame(count);
  });
}
