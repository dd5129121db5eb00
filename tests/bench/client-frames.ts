/** How long a frame takes, ours beside a bare Phaser page of the same size with as many sprites, turn by turn. */
import type { Browser, Page } from "playwright-core";
import { untilOpen } from "../support/browser.ts";
import { benchPage } from "./client-page.ts";

export interface FrameRow {
  villagers: number;
  /**
   * Milliseconds a frame as a viewer has it, the browser's own limit of frames a second among it: the median over the
   * rounds of each round's mean. Where a frame takes less than the screen's, both pages take the screen's.
   */
  oursMs: number;
  bareMs: number;
  /** The median over the rounds of ours by bare. */
  ratio: number;
  /** The same for the whole village seen from far, in the first round alone. */
  farMs: number;
}

const rounds = 5;
/** Milliseconds until a page has painted what it paints beforehand, and of one round. */
const during = { settle: 6000, round: 5000 };

export async function frameTimes(
  browser: Browser,
  ours: string,
  bare: string,
  villagers: number,
): Promise<FrameRow> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  let farMs = Number.NaN;
  for (let i = 0; i < rounds; i++) {
    times.bare.push(
      await onPage(browser, `${bare}/?sprites=${villagers}`, async (page) => {
        await page.waitForFunction(() => document.querySelector("canvas") !== null);
      }),
    );
    times.ours.push(await onPage(browser, `${ours}/#t=60&cam=880,560,2`, untilDrawn));
    if (i === 0)
      farMs = await onPage(browser, `${ours}/#t=60`, async (page) => {
        await untilDrawn(page);
        await page.keyboard.press("0");
      });
  }
  const ratios = times.ours.map((ms, i) => ms / (times.bare[i] ?? Number.NaN));
  return {
    villagers,
    oursMs: middle(times.ours),
    bareMs: middle(times.bare),
    ratio: middle(ratios),
    farMs: middle([farMs]),
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
  await page.evaluate(meanFrame, during.settle);
  const ms = await page.evaluate(meanFrame, during.round);
  await page.context().close();
  return ms;
}

/**
 * Runs in the page: milliseconds a frame over a while. What was handed over but not yet drawn is waited for at both
 * ends, by reading a px, so that every frame counted has been drawn.
 */
function meanFrame(during: number): Promise<number> {
  const canvas = document.querySelector("canvas");
  const gl = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
  if (!gl) throw new Error("no WebGL to measure");
  const untilDrawn = (): void => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return new Promise((done) => {
    untilDrawn();
    const begun = performance.now();
    let frames = 0;
    const count = (): void => {
      frames++;
      if (performance.now() - begun < during) {
        requestAnimationFrame(count);
        return;
      }
      untilDrawn();
      done((performance.now() - begun) / frames);
    };
    requestAnimationFrame(count);
  });
}

function middle(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  return Math.round((sorted[sorted.length >> 1] ?? Number.NaN) * 100) / 100;
}
