/** What the page says when something is unusual: an unknown run, no WebGL, another language. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage, served, untilOpen } from "../support/browser.ts";
import { madeUpVillage } from "../support/made-up/village.ts";
import { type StubServer, startStub } from "../support/stub-server.ts";

let browser: Browser;
let server: StubServer;
let page: Page;

beforeAll(async () => {
  const village = madeUpVillage(6, 900);
  server = await startStub({ village, live: false, tick: 899, ...served });
  browser = await openBrowser("--disable-3d-apis");
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => page?.context().close());

describe("the page", () => {
  it("says that a run is not served, and opens the one that is", async () => {
    page = await openPage(browser, `${server.url}/?run=nobody`);
    await page.getByText("This run is not served").waitFor();
    await page.getByRole("button", { name: "Open the run that is served" }).click();
    await untilOpen(page);
  });

  it("tells the village in words where there is no WebGL", async () => {
    page = await openPage(browser, server.url);
    await untilOpen(page);
    const lines = page.locator(".text-view li");
    await lines.first().waitFor();
    expect(await lines.count()).toBe(6);
    expect(await lines.first().textContent()).toMatch(/^I?Ida .*\.$/);
    await page.locator(".strip.is-plain .strip-cursor").waitFor();
  });

  it("opens a panel whose part of the page did not come at first", async () => {
    page = await openPage(browser, "about:blank");
    let refused = 0;
    await page.route(/memory-tab/, (route) => (refused++ < 2 ? route.abort() : route.continue()));
    await page.goto(`${server.url}/#panel=ida&tab=memory`);
    await untilOpen(page);
    await page.locator(".memory-filter").waitFor();
    expect(refused).toBe(3);
  });

  it("speaks the language of the browser, and another when asked", async () => {
    page = await openPage(browser, server.url, { locale: "zh-CN" });
    await page.getByText("星期五").waitFor();
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("button", { name: "English", exact: true }).click();
    await page.getByText("Friday, day 1").waitFor();
    await page.goto(`${server.url}/?lang=zh`);
    await page.getByText("星期五").waitFor();
  });
});
