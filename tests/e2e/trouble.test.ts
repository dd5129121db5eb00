/** A model that fails while one watches: who cannot think, why, what to do, and another try. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage, untilOpen } from "../support/browser.ts";
import { type ServedRun, serveRun } from "../support/served-run.ts";
import { type StubModel, startStubModel } from "../support/stub-model/start.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-trouble-"));
let broken = false;
let browser: Browser;
let model: StubModel;
let server: ServedRun;
let page: Page;

beforeAll(async () => {
  model = await startStubModel({ seconds: [2, 3], misbehave: () => (broken ? "quota" : undefined) });
  browser = await openBrowser();
  const args = ["first-light", "--out", join(folder, "run"), "--model", "openai:stub"];
  server = await serveRun([...args, "--speed", "32", "--budget-tokens", "5000000"], 0, {
    OPENAI_BASE_URL: model.openai,
    OPENAI_API_KEY: "sk-test",
  });
  page = await openPage(browser, server.url);
  await untilOpen(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await model?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a village on a model of a server", () => {
  it("tells which model thinks, who is thinking and for how long, and what is spent of the budget", async () => {
    const status = page.locator(".status");
    await status.getByText("openai:stub").waitFor();
    await status.getByText(/(Marta|Tomas|Lena).*, \d+ s$/).waitFor();
    await status.getByText(/[1-9][\d,]* tokens of 5,000,000/).waitFor();
  });

  it("stands still when it fails, with cause and remedy beside whose thought it was", async () => {
    broken = true;
    const card = page.locator(".trouble");
    await card.waitFor({ timeout: 60_000 });
    const name = /(Marta|Tomas|Lena) cannot think/.exec(await card.innerText())?.[1] ?? "";
    await card.getByText("model.quota").waitFor();
    await card.getByText(new RegExp(`^${name} could not think: HTTP 429`)).waitFor();
    expect((await card.locator(".trouble-remedy").innerText()).length).toBeGreaterThan(20);
    await page.locator(".trouble.is-pinned").waitFor();
    await page.locator(`.person.is-followed[aria-label^="${name}:"]`).waitFor();
  });

  it("says the same in the language of the page", async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "中文", exact: true }).click();
    await page.getByRole("button", { name: "再试一次" }).waitFor();
    expect(await page.locator(".trouble-remedy").innerText()).toMatch(/\p{Script=Han}/u);
    await page.getByRole("button", { name: "English", exact: true }).click();
    await page.keyboard.press("Escape");
  });

  it("fails again while the cause is there, and goes on when it is mended", async () => {
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".trouble").waitFor({ state: "detached" });
    await page.locator(".trouble").waitFor();
    const at = await page.evaluate(() => window.hamlet?.cursor() ?? -1);
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".trouble").waitFor({ state: "detached" });
    await page.waitForFunction((tick) => (window.hamlet?.cursor() ?? 0) > tick + 4, at, { timeout: 60_000 });
  });
});
