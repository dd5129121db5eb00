/**
 * How the page does in a real Chromium: when the first villager moves, how fast it seeks, how long a frame takes beside
 * a bare Phaser page with as many sprites, and how much JavaScript the first view is sent.
 */
import { openBrowser, served } from "../support/browser.ts";
import { type StubServer, startStub } from "../support/stub-server.ts";
import { startBarePage } from "./bare-page.ts";
import { crowd } from "./client-crowd.ts";
import { type FirstView, measureFirstView } from "./client-first-view.ts";
import { type FrameRow, frameTimes } from "./client-frames.ts";
import { livedRun } from "./client-run.ts";
import { measureSeeks, type Seeks } from "./client-seeks.ts";

/** Villagers in the picture of each row. */
const sizes = [25, 250, 1000];

export interface ClientFigures {
  firstView: FirstView;
  seeks: Seeks;
  frames: FrameRow[];
}

export async function benchClient(json: boolean): Promise<void> {
  const browser = await openBrowser();
  const run = await livedRun();
  const firstView = await measureFirstView(browser, run.url);
  process.stderr.write(`${JSON.stringify(firstView)}\n`);
  const seeks = await measureSeeks(browser, run.url, run.ticks);
  process.stderr.write(`${JSON.stringify(seeks)}\n`);
  await run.close();
  const bare = await startBarePage();
  const frames: FrameRow[] = [];
  for (const size of sizes) {
    const server: StubServer = await startStub({ village: crowd(size), live: false, tick: 239, ...served });
    const row = await frameTimes(browser, server.url, bare.url, size);
    process.stderr.write(`${JSON.stringify(row)}\n`);
    frames.push(row);
    await server.close();
  }
  await browser.close();
  await bare.close();
  const figures: ClientFigures = { firstView, seeks, frames };
  if (json)
    process.stdout.write(`${JSON.stringify({ bench: "client", node: process.version, ...figures })}\n`);
  else process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
