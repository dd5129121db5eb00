/**
 * Takes the pictures of docs/pictures: lives two days of Willowbrook, serves them, and photographs them in Chromium.
 * Names behind the command choose among them: npm run pictures -- why panel-plan
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser, openPage, untilOpen } from "../tests/support/browser.ts";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "docs", "pictures");
const port = 4399;

/** The supper of the second day. */
const supper = 12_700;

const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: /^Edda:/ }).click();
  await page.getByRole("tab", { name }).click();
};
const askWhy = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: /^Edda:/ }).click();
  await page.locator(".villager-now-row .why-button").click();
  const there = page.locator(".why-there .why-button");
  if ((await there.count()) > 0) await there.click();
  await page.locator(".why-follow").click();
};

/** Name, tick of a run that starts at 06:30, what is done before the shutter, and what is taken when it is not the page. */
const shots: readonly [string, number, (page: Page) => Promise<void>, string?][] = [
  ["morning", 22, async () => {}],
  ["evening", 4930, async () => {}],
  ["night", 5600, async () => {}],
  ["village", 1500, async (page) => page.getByRole("button", { name: "Show the whole village" }).click()],
  ["panel", 2000, async (page) => page.getByRole("button", { name: /^Ida/ }).first().click()],
  ["panel-plan", supper, (page) => openTab(page, "Plan"), ".villager"],
  ["panel-memory", supper, (page) => openTab(page, "Memory"), ".villager"],
  ["panel-people", supper, (page) => openTab(page, "People"), ".villager"],
  ["panel-talks", supper, (page) => openTab(page, "Talks"), ".villager"],
  ["panel-places", supper, (page) => openTab(page, "Places"), ".villager"],
  ["why", supper, askWhy],
  [
    "thought",
    supper,
    async (page) => {
      await askWhy(page);
      await page.locator(".why-details > summary").click();
      await page.locator(".retrieved li").first().scrollIntoViewIfNeeded();
    },
    ".villager",
  ],
];

const folder = mkdtempSync(join(tmpdir(), "hamlet-pictures-"));
const hamlet = join(root, "bin", "hamlet.mjs");
const run = join(folder, "day");
mkdirSync(pictures, { recursive: true });
spawnSync(process.execPath, [hamlet, "run", "willowbrook", "--days", "2", "--seed", "103", "--out", run], {
  stdio: "inherit",
});
const server = spawn(process.execPath, [hamlet, "serve", run, "--port", String(port)], { stdio: "ignore" });
await new Promise((resolve) => setTimeout(resolve, 4000));
const browser = await openBrowser();
const wanted = process.argv.slice(2);
for (const [name, tick, prepare, part] of shots) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await openPage(browser, `http://localhost:${port}/?lang=en#t=${tick}&still`, {
    width: 1440,
    height: 900,
  });
  await untilOpen(page);
  await page.waitForTimeout(5000);
  await prepare(page);
  await page.mouse.move(8, 450);
  await page.waitForTimeout(3000);
  const path = join(pictures, `${name}.png`);
  if (part === undefined) await page.screenshot({ path });
  else await page.locator(part).screenshot({ path });
  await page.close();
}
await browser.close();
server.kill();
rmSync(folder, { recursive: true, force: true });
