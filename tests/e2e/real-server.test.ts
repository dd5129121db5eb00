/** The page against `hamlet serve`: one live village, watched, left, restarted and looked back on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage, untilOpen } from "../support/browser.ts";
import { inspectRun, type ServedRun, serveRun } from "../support/served-run.ts";

const people = ["marta", "tomas", "lena"];
const folder = mkdtempSync(join(tmpdir(), "hamlet-e2e-"));
const out = join(folder, "run");
let browser: Browser;
let server: ServedRun;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveRun(["first-light", "--out", out, "--speed", "16"]);
  page = await openPage(browser, server.url);
  await untilOpen(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const cursor = (): Promise<number> => page.evaluate(() => window.hamlet?.cursor() ?? -1);
const cells = (): Promise<(number | null)[]> =>
  page.evaluate((ids) => ids.map((id) => window.hamlet?.cellOf(id) ?? null), people);
const untilPast = (tick: number): Promise<unknown> =>
  page.waitForFunction((from) => (window.hamlet?.cursor() ?? -1) > from, tick, { timeout: 60_000 });

describe("the page and hamlet serve", () => {
  it("shows people moving", async () => {
    const before = await cells();
    await page.waitForFunction(
      ({ ids, from }) => ids.some((id, i) => window.hamlet?.cellOf(id) !== from[i]),
      { ids: people, from: before },
      { timeout: 60_000 },
    );
  });

  it("goes on at the live place after a reload", async () => {
    await untilPast(60);
    const before = await cursor();
    await page.reload();
    await untilOpen(page);
    expect(await cursor()).toBeGreaterThanOrEqual(before - 6);
  });

  it("goes on by itself when the server is started again", async () => {
    const { port } = server;
    await server.stop();
    await page.getByText("The server does not answer.").waitFor();
    const before = await cursor();
    server = await serveRun(["first-light", "--out", out, "--speed", "16"], port);
    await page.getByText("The server does not answer.").waitFor({ state: "detached" });
    await untilPast(before + 40);
  });

  it("shows at any moment the positions that inspect gives", async () => {
    const width = await page.evaluate(async () => {
      const list = await (await fetch("/api/runs")).json();
      return (await (await fetch(`/api/runs/${list.current}`)).json()).map.width as number;
    });
    const last = Math.floor(await cursor());
    await server.stop();
    for (const tick of [0, Math.floor(last / 3), Math.floor(last / 2), last - 8]) {
      const shown = await page.evaluate(
        ({ ids, to }) => {
          window.hamlet?.seek(to);
          return ids.map((id) => window.hamlet?.cellOf(id) ?? null);
        },
        { ids: people, to: tick },
      );
      const { villagers } = inspectRun(out, tick);
      const given = people.map((id) => villagers.find((v) => v.id === id));
      expect(shown).toEqual(given.map((v) => (v ? v.y * width + v.x : null)));
    }
  });
});
