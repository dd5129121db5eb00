/**
 * Takes the pictures of docs/pictures: lives two days of Willowbrook in English and in Chinese, serves them, and
 * photographs them in Chromium. Names behind the command choose among them (npm run pictures -- dusk talk moving);
 * HAMLET_RUN names a run lived before, of the same village in English.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser, openPage, untilOpen } from "../tests/support/browser.ts";
import { type ServedRun, serveRun } from "../tests/support/served-run.ts";
import { takeMovingPicture } from "./pictures/moving-picture.ts";
import { panelShots } from "./pictures/panel-shots.ts";
import type { Shot } from "./pictures/shot.ts";
import { readStory } from "./pictures/story.ts";
import { villageShots } from "./pictures/village-shots.ts";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "docs", "pictures");
const hamlet = join(root, "bin", "hamlet.mjs");

/** Each picture is taken of a village that speaks the language of its page. */
const languages = ["en", "zh"] as const;
type Language = (typeof languages)[number];

interface Village {
  shots: readonly Shot[];
  server: ServedRun;
}

/** The guests of the supper go home over Lamp Square. */
const farewell = "t=13130&cam=790,545,2&still";

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

/** Lives the village in a language, unless a run is given, and serves it. */
async function visit(language: Language): Promise<Village> {
  const given = language === "en" ? process.env.HAMLET_RUN : undefined;
  const run = given ?? join(folder, language);
  const args = ["run", "willowbrook", "--days", "2", "--seed", "103", "--language", language, "--out", run];
  if (given === undefined) spawnSync(process.execPath, [hamlet, ...args], { stdio: "inherit" });
  return { shots: [...villageShots(readStory(run)), ...panelShots], server: await serveRun([run]) };
}

const folder = mkdtempSync(join(tmpdir(), "hamlet-pictures-"));
mkdirSync(pictures, { recursive: true });
const browser = await openBrowser();
for (const language of languages) {
  const { shots, server } = await visit(language);
  for (const shot of shots.filter((one) => isWanted(one) && (one.language ?? "en") === language))
    await take(browser, server.url, shot);
  if (language === "en" && isWanted({ name: "moving" }))
    await takeMovingPicture(browser, `${server.url}/?lang=en#${farewell}`, join(pictures, "village.webp"));
  await server.stop();
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
