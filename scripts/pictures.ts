/**
 * Takes the pictures of docs/pictures: lives two days of Willowbrook, serves them, and photographs them in Chromium.
 * Names behind the command choose among them (npm run pictures -- dusk talk moving); HAMLET_RUN names a run lived
 * before, of the same village.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser, openPage, untilOpen } from "../tests/support/browser.ts";
import { serveRun } from "../tests/support/served-run.ts";
import { takeMovingPicture } from "./pictures/moving-picture.ts";
import { panelShots } from "./pictures/panel-shots.ts";
import type { Shot } from "./pictures/shot.ts";
import { readStory } from "./pictures/story.ts";
import { villageShots } from "./pictures/village-shots.ts";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "docs", "pictures");
const hamlet = join(root, "bin", "hamlet.mjs");

/** Milliseconds for which the page is waited for; a busy machine takes its time. */
const patience = 180_000;

const wanted = process.argv.slice(2);
const isWanted = ({ name }: { name: string }): boolean => wanted.length === 0 || wanted.includes(name);

async function take(browser: Browser, base: string, shot: Shot): Promise<void> {
  const { name, at, language = "en", size = { width: 1440, height: 900 }, prepare, part } = shot;
  const page = await openPage(browser, `${base}/?lang=${language}#${at}`, size);
  page.setDefaultTimeout(patience);
  // The camera goes where it is going at once, and nothing sways: the picture does not depend on when it is taken.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await untilOpen(page);
  await page.waitForFunction(() => (window.hamlet?.drawn() ?? 0) > 0);
  await page.waitForTimeout(6000);
  await prepare?.(page);
  await page.mouse.move(8, size.height / 2);
  await page.waitForTimeout(5000);
  const path = join(pictures, `${name}.png`);
  if (part === undefined) await page.screenshot({ path });
  else await page.locator(part).screenshot({ path });
  await page.context().close();
  process.stdout.write(`${path}\n`);
}

const folder = mkdtempSync(join(tmpdir(), "hamlet-pictures-"));
const run = process.env.HAMLET_RUN ?? join(folder, "days");
mkdirSync(pictures, { recursive: true });
const args = ["run", "willowbrook", "--days", "2", "--seed", "103", "--out", run];
if (!process.env.HAMLET_RUN) spawnSync(process.execPath, [hamlet, ...args], { stdio: "inherit" });
const story = readStory(run);
const shots: readonly Shot[] = [...villageShots(story), ...panelShots];
const moving = { name: "moving", at: `t=${story.talk.t - 8}&follow=${story.talk.by}` };
const server = await serveRun([run]);
const browser = await openBrowser();
for (const shot of shots.filter(isWanted)) await take(browser, server.url, shot);
if (isWanted(moving))
  await takeMovingPicture(browser, `${server.url}/?lang=en#${moving.at}`, join(pictures, "village.webp"));
await browser.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
