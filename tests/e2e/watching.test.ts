/** Watching a village in a real browser, live and saved. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cellAt } from "#village/position";
import { Timeline } from "../../src/timeline/timeline.ts";
import { openBrowser, openPage, served, untilOpen } from "../support/browser.ts";
import { type MadeUpVillage, madeUpVillage } from "../support/made-up/village.ts";
import { type StubServer, startStub } from "../support/stub-server.ts";

let browser: Browser;
let village: MadeUpVillage;
let log: Timeline;
let server: StubServer;
let page: Page;

beforeAll(async () => {
  village = madeUpVillage(12, 4000);
  log = new Timeline(village.world);
  log.append(village.events, 3999);
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.context().close();
  await server?.close();
});

const cursor = (): Promise<number> => page.evaluate(() => window.hamlet?.cursor() ?? -1);
const cells = (): Promise<Record<string, number | null>> =>
  page.evaluate(
    (ids) => Object.fromEntries(ids.map((id) => [id, window.hamlet?.cellOf(id) ?? null])),
    [...village.world.order],
  );

/** Where the log says that everybody stands at a tick. */
function cellsInLog(tick: number): Record<string, number> {
  const state = log.at(tick);
  return Object.fromEntries(
    Object.values(state.villagers).map((v) => [v.id, cellAt(village.world.map, v, tick)]),
  );
}

describe("a live village", () => {
  beforeEach(async () => {
    server = await startStub({ village, live: true, tick: 600, speed: 8, ...served });
    page = await openPage(browser, server.url);
    await untilOpen(page);
  });

  it("moves", async () => {
    const before = await cells();
    await page.waitForFunction(
      (from) => Object.entries(from).some(([id, cell]) => window.hamlet?.cellOf(id) !== cell),
      before,
    );
    expect(await cursor()).toBeGreaterThan(600);
    expect(await page.locator("#village canvas").count()).toBe(1);
  });

  it("leaves the picture free but for a fifth before the first click", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator(".person").first().waitFor();
    const covered = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll(".paper, .person")]
        .filter((element) => getComputedStyle(element).visibility === "visible")
        .map((element) => element.getBoundingClientRect());
      return boxes.reduce((sum, box) => sum + box.width * box.height, 0) / (innerWidth * innerHeight);
    });
    expect(covered).toBeLessThan(0.2);
  });

  it("goes on at the live place after a reload", async () => {
    await page.reload();
    await untilOpen(page);
    expect(await cursor()).toBeGreaterThan(600);
    expect(Math.abs(server.status().tick - (await cursor()))).toBeLessThan(40);
    await page.locator('.live[aria-pressed="true"]').waitFor();
  });

  it("says when the server is gone, and goes on when it is back", async () => {
    await page.locator("#village canvas").waitFor();
    const { port } = server;
    const { tick } = server.status();
    await server.close();
    await page.getByText("The server does not answer.").waitFor();
    server = await startStub({ village, live: true, tick, speed: 8, port, ...served });
    await page.getByText("The server does not answer.").waitFor({ state: "detached" });
    await page.waitForFunction((from) => (window.hamlet?.cursor() ?? 0) > from + 16, tick);
    await page.keyboard.press("Space");
    const at = Math.floor(await cursor());
    expect(await cells()).toEqual(cellsInLog(at));
  });

  it("lets one look back while it lives on, and return", async () => {
    await page.locator(".strip canvas").waitFor();
    const box = await page.locator(".strip").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
    await page.mouse.up();
    expect(await cursor()).toBeLessThan(400);
    const lived = server.status().tick;
    await page.locator('.live[aria-pressed="false"]').click();
    expect(await cursor()).toBeGreaterThan(lived - 20);
  });

  it("takes its speed from whoever watches the present", async () => {
    await page.keyboard.press("+");
    await page.getByText("×16").waitFor();
    await expect.poll(() => server.status().speed).toBe(16);
  });
});

describe("a saved run", () => {
  beforeEach(async () => {
    server = await startStub({ village, live: false, tick: 3999, ...served });
    page = await openPage(browser, `${server.url}/#t=1500`);
    await untilOpen(page);
  });

  it("opens at the tick of the address and plays on", async () => {
    expect(await cursor()).toBeGreaterThanOrEqual(1500);
    await page.waitForFunction(() => (window.hamlet?.cursor() ?? 0) > 1504);
  });

  it("shows at any tick the positions that the log gives", async () => {
    await page.keyboard.press("Space");
    for (const tick of [0, 777, 2500, 3999]) {
      await page.evaluate((to) => window.hamlet?.seek(to), tick);
      expect(await cursor()).toBe(tick);
      expect(await cells()).toEqual(cellsInLog(tick));
    }
  });

  it("shows in a bubble what the log says", async () => {
    const said = village.events.find((event) => event.type === "talk.said" && event.t > 2000);
    if (said?.type !== "talk.said") throw new Error("nobody speaks");
    await page.keyboard.press("Space");
    const name = village.world.personas[said.by]?.name ?? "";
    await page.getByRole("button", { name: new RegExp(`^${name}:`) }).click();
    await page.keyboard.press("Escape");
    await page.evaluate((to) => window.hamlet?.seek(to), said.t);
    await page.getByText(said.data.text).first().waitFor();
  });

  it("tells of a villager now, the plan and the memories at the moment shown", async () => {
    await page.keyboard.press("Space");
    await page.evaluate(() => window.hamlet?.seek(2200));
    await page.getByRole("button", { name: /^Ida:/ }).click();
    const panel = page.locator(".villager");
    expect(await panel.locator(".villager-now").textContent()).toMatch(/^Ida .*\.$/);
    await panel.locator(".plan .is-now").getByText("having lunch").waitFor();
    await panel.getByRole("tab", { name: "Memory" }).click();
    await panel.locator(".memory").first().waitFor();
    const memories = log.at(2200).villagers.ida?.mind.memories;
    expect(memories?.length).toBeGreaterThan(2);
    const last = memories?.chunks.flat().at(-1)?.text ?? "";
    expect(await panel.locator(".memory p").first().textContent()).toBe(last);
    await page.keyboard.press("Escape");
    expect(await panel.count()).toBe(0);
  });

  it("closes one thing with each Escape: the menu, and only then the panel", async () => {
    const panel = page.locator(".villager");
    const menu = page.locator(".menu");
    await page.getByRole("button", { name: /^Ida:/ }).click();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await menu.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    expect(await panel.count()).toBe(1);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
  });

  it("goes where the reader changes the address", async () => {
    await page.evaluate(() => {
      location.hash = "t=900&panel=ida&still";
    });
    await page.waitForFunction(() => window.hamlet?.cursor() === 900);
    await page.locator(".villager").waitFor();
  });

  it("says at its end that it is over, and starts again", async () => {
    await page.locator(".strip").focus();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Watch again" }).click();
    await page.waitForFunction(() => (window.hamlet?.cursor() ?? 99) < 40);
  });

  it("steps from news to news", async () => {
    await page.keyboard.press("Space");
    const from = Math.floor(await cursor());
    await page.keyboard.press("ArrowRight");
    const to = await cursor();
    expect(to).toBeGreaterThan(from);
    expect(village.events.some((event) => event.t === to)).toBe(true);
    await page.keyboard.press("ArrowLeft");
    expect(await cursor()).toBeLessThan(to);
  });
});
