/** Takes the pictures of the README: lives a day of Willowbrook, serves it, and photographs it in Chromium. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser, openPage, untilOpen } from "../tests/support/browser.ts";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "docs", "pictures");
const port = 4399;

/** Name, tick of a day that starts at 06:30, and what is done before the shutter. */
const shots: readonly [string, number, (page: Page) => Promise<void>][] = [
  ["morning", 22, async () => {}],
  ["evening", 4930, async () => {}],
  ["night", 5600, async () => {}],
  ["village", 1500, async (page) => page.getByRole("button", { name: "Show the whole village" }).click()],
  ["panel", 2000, async (page) => page.getByRole("button", { name: /^Ida/ }).first().click()],
];

const folder = mkdtempSync(join(tmpdir(), "hamlet-pictures-"));
const hamlet = join(root, "bin", "hamlet.mjs");
const run = join(folder, "day");
mkdirSync(pictures, { recursive: true });
spawnSync(process.execPath, [hamlet, "run", "willowbrook", "--days", "1", "--seed", "1", "--out", run], {
  stdio: "inherit",
});
const server = spawn(process.execPath, [hamlet, "serve", run, "--port", String(port)], { stdio: "ignore" });
await new Promise((resolve) => setTimeout(resolve, 4000));
const browser = await openBrowser();
for (const [name, tick, prepare] of shots) {
  const page = await openPage(browser, `http://localhost:${port}/?lang=en#t=${tick}`, {
    width: 1440,
    height: 900,
  });
  await untilOpen(page);
  await page.waitForTimeout(5000);
  await prepare(page);
  await page.waitForTimeout(3000);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
}
await browser.close();
server.kill();
rmSync(folder, { recursive: true, force: true });
