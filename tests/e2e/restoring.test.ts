/** The picture is kept in the address: over a reload, over languages, and when another run takes the place of one's own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage, untilOpen } from "../support/browser.ts";
import { type ServedRun, serveRun } from "../support/served-run.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-restore-"));
const serve = (run: string, port = 0, ...more: string[]): Promise<ServedRun> =>
  serveRun(["first-light", "--out", join(folder, run), "--speed", "16", ...more], port);
let browser: Browser;
let server: ServedRun;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve("first");
  page = await openPage(browser, server.url);
  await untilOpen(page);
  await page.waitForFunction(() => (window.hamlet?.cursor() ?? 0) > 40, undefined, { timeout: 60_000 });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const patient = { timeout: 60_000 };
const cursor = (): Promise<number> => page.evaluate(() => window.hamlet?.cursor() ?? -1);

describe("the address", () => {
  it("restores moment, villager and pause after a reload", async () => {
    await page.keyboard.press("Space");
    await page.evaluate(() => window.hamlet?.seek(21));
    await page.getByRole("button", { name: /^Lena:/ }).click();
    await expect
      .poll(() => page.url(), patient)
      .toMatch(/\?run=first&lang=en#t=21&follow=lena&panel=lena&still$/);
    await page.reload();
    await untilOpen(page);
    await page.locator(".villager-now").getByText(/Lena/).first().waitFor();
    expect(await cursor()).toBe(21);
    await page.locator(".person.is-followed").waitFor();
  });

  it("holds the language, whatever the browser speaks", async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "中文", exact: true }).click();
    await page.getByText("星期五").first().waitFor();
    await expect.poll(() => page.url(), patient).toContain("lang=zh");
    const other = await openPage(browser, page.url(), { locale: "fr-FR" });
    await other.getByText("星期五").first().waitFor();
    expect(await other.evaluate(() => document.documentElement.lang)).toBe("zh");
    await other.context().close();
  });

  it("offers the language of the village beside it, once", async () => {
    await page.keyboard.press("Escape");
    await page.getByText("This village speaks English.").waitFor();
    await page.locator(".language-offer").getByRole("button", { name: "页面保持原样" }).click();
    expect(await page.locator(".language-offer").count()).toBe(0);
    await page.reload();
    await untilOpen(page);
    await page.getByText("星期五").first().waitFor();
    expect(await page.locator(".language-offer").count()).toBe(0);
  });

  it("leads back to the run when another one is served in its place", async () => {
    const { port } = server;
    await server.stop();
    await page.getByRole("alert").waitFor();
    server = await serve("second", port);
    await page.getByText("服务器上换了另一次运行").waitFor();
    await page.getByRole("button", { name: "留在这里，看保存下来的那一次" }).click();
    await untilOpen(page);
    await page.locator(".live-saved").waitFor();
    expect(page.url()).toContain("run=first");
    await page.goto(server.url);
    await untilOpen(page);
    await expect.poll(() => page.url(), patient).toContain("run=second");
  });
});
