import type { Browser, Page } from "playwright-core";

/** A page of its own to measure on, which takes functions from here: their loader names them by a helper. */
export async function benchPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "en-GB" });
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  return page;
}
