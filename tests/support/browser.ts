import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/browser.mjs";

const root = resolve(import.meta.dirname, "../..");

/** The built page and the art, as the server serves them. */
export const served = { dist: join(root, "dist"), art: join(root, "assets/art/pack") };

const args = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** A real Chromium; fails with what to install when there is none, or when the page is not built. */
export async function openBrowser(...more: string[]): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined)
    throw new Error(
      "These tests need Chromium. Install it (Debian: apt-get install chromium) or set HAMLET_CHROMIUM to its path.",
    );
  if (!existsSync(join(served.dist, "index.html")))
    throw new Error("The page is not built. Run: npm run build");
  return await chromium.launch({ executablePath, args: [...args, ...more] });
}

export interface PageOptions {
  width?: number;
  height?: number;
  locale?: string;
}

/** A page, small so that it is drawn quickly without a graphics card, on which an error of its own fails the test. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<Page> {
  const { width = 960, height = 640, locale = "en-GB" } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(url);
  return page;
}

/** Waits until the run is open and its state can be asked for. */
export async function untilOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => window.hamlet?.state() != null);
}
