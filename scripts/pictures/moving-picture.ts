/** A short moving picture: the page's clock is stepped by hand, so that each picture is taken at its time. */
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { openPage, untilOpen } from "../../tests/support/browser.ts";

const size = { width: 960, height: 600 };
/** Pictures, steps before the first one, and milliseconds from one to the next. */
const film = { pictures: 90, before: 5, step: 100 };
/** What the quality of WebP and the effort of its encoder are measured in. */
const webp = { quality: 58, effort: 5 };

/** Writes an animated WebP of what the page at `url` shows once it plays; the address says that time stands still. */
export async function takeMovingPicture(browser: Browser, url: string, path: string): Promise<void> {
  const page = await openPage(browser, "about:blank", size);
  page.setDefaultTimeout(180_000);
  await page.addInitScript(takeClock);
  await page.goto(url);
  await untilOpen(page);
  await page.addStyleTag({ content: ".hud { display: none }" });
  await page.waitForTimeout(9000);
  await page.evaluate("stopClock()");
  await page.keyboard.press("Space");
  for (let i = 0; i < film.before; i++) await page.evaluate(`stepClock(${film.step})`);
  const pictures: Buffer[] = [];
  for (let i = 0; i < film.pictures; i++) {
    await page.evaluate(`stepClock(${film.step})`);
    pictures.push(await page.screenshot());
  }
  await page.context().close();
  const delay = pictures.map(() => film.step);
  await sharp(pictures, { join: { animated: true } })
    .webp({ ...webp, delay, loop: 0 })
    .toFile(path);
}

/** Runs in the page before anything else: frames come from a clock that can be stopped and stepped. */
const takeClock = `
  const frame = requestAnimationFrame.bind(window);
  let now = 0;
  let waiting = [];
  let running = true;
  performance.now = () => now;
  window.requestAnimationFrame = (call) => waiting.push(call);
  window.cancelAnimationFrame = () => undefined;
  window.stepClock = (step) => {
    now += step;
    const due = waiting;
    waiting = [];
    for (const call of due) call(now);
  };
  window.stopClock = () => { running = false; };
  const run = () => {
    if (!running) return;
    window.stepClock(16);
    frame(run);
  };
  frame(run);
`;
