/** The camera, the news, the time line's marks and the keys, in a real browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { crowd } from "../bench/client-crowd.ts";
import { openBrowser, openPage, served, untilOpen } from "../support/browser.ts";
import { type MadeUpVillage, madeUpVillage } from "../support/made-up/village.ts";
import { type StubServer, startStub } from "../support/stub-server.ts";

let browser: Browser;
let village: MadeUpVillage;
let server: StubServer;
let page: Page;

beforeAll(async () => {
  village = madeUpVillage(12, 7000);
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.context().close();
  await server?.close();
});

const cursor = (): Promise<number> => page.evaluate(() => window.hamlet?.cursor() ?? -1);
const untilDrawn = (): Promise<unknown> => page.waitForFunction(() => (window.hamlet?.drawn() ?? 0) > 0);
const director = (pressed: boolean) => page.locator(`button[title^="Director"][aria-pressed="${pressed}"]`);

/** The first talk of some lines after a tick. */
function talkAfter(tick: number): { t: number; by: string } {
  const talk = village.events.find((event) => event.type === "talk.opened" && event.t > tick);
  if (!talk) throw new Error("nobody talks");
  return talk;
}

describe("a live village", () => {
  beforeEach(async () => {
    server = await startStub({ village, live: true, tick: 2000, speed: 4, ...served });
  });

  it("starts with the director's camera, which gives way to the viewer's hand and comes back", async () => {
    page = await openPage(browser, server.url);
    await untilDrawn();
    await director(true).waitFor();
    await page.mouse.move(480, 320);
    await page.mouse.down();
    await page.mouse.move(400, 300, { steps: 4 });
    await page.mouse.up();
    await director(false).waitFor();
    await page.keyboard.press("c");
    await director(true).waitFor();
  });

  it("keeps whoever is followed in the middle of what is free of panels", async () => {
    page = await openPage(browser, server.url);
    await untilDrawn();
    const [, id = ""] = village.world.order;
    await page.getByRole("button", { name: new RegExp(`^${village.world.personas[id]?.name}:`) }).click();
    await page.waitForFunction((followed) => {
      const place = window.hamlet?.placeOf(followed);
      return place && Math.abs(place.x - 292) < 90 && Math.abs(place.y - 300) < 120;
    }, id);
    await director(false).waitFor();
    await page.keyboard.press("f");
    await page.keyboard.press("0");
    await page.waitForFunction(
      (ids) => ids.every((id) => window.hamlet?.placeOf(id) != null),
      Object.keys(await page.evaluate(() => window.hamlet?.state()?.villagers ?? {})),
    );
  });

  it("tells who comes back what happened meanwhile, in at most five moments", async () => {
    page = await openPage(browser, server.url);
    await page.evaluate(() => localStorage.setItem("hamlet.seen.made-up", "40"));
    await page.reload();
    const card = page.locator(".meanwhile");
    await card.waitFor();
    const moments = await card.locator(".meanwhile-moment").count();
    expect(moments).toBeGreaterThan(0);
    expect(moments).toBeLessThanOrEqual(5);
    await card.locator(".meanwhile-moment").first().click();
    expect(await cursor()).toBeLessThan(2000);
    await page.getByRole("button", { name: "Go on watching" }).click();
    expect(await card.count()).toBe(0);
  });
});

describe("a saved run", () => {
  const open = async (tick: number): Promise<void> => {
    server = await startStub({ village, live: false, tick: 6999, ...served });
    page = await openPage(browser, `${server.url}/#t=${tick}`);
    await untilOpen(page);
  };

  it("goes on at reading pace while a talk is followed, unless told not to", async () => {
    const talk = talkAfter(1500);
    await open(talk.t - 2);
    await untilDrawn();
    const name = village.world.personas[talk.by]?.name ?? "";
    await page.getByRole("button", { name: new RegExp(`^${name}:`) }).click();
    await page.locator('output[data-pace="reading"]').waitFor();
    await page.keyboard.press("r");
    await page.locator('output[data-pace="plain"]').waitFor();
  });

  it("says that the night passes while all sleep, and goes faster", async () => {
    await open(6200);
    await page.getByText("The night passes").waitFor();
    await page.locator('output[data-pace="night"]').waitFor();
    await page.keyboard.press("Space");
    await page.getByText("The night passes").waitFor({ state: "detached" });
  });

  it("sifts the news by person and text, and goes to what is clicked", async () => {
    await open(3000);
    await page.keyboard.press("Space");
    await page.keyboard.press("v");
    const rows = page.locator(".feed-row");
    await rows.first().waitFor();
    await page.getByLabel("Villager", { exact: true }).selectOption("ida");
    await page.getByPlaceholder("Search in the news").fill("talk");
    await expect
      .poll(async () => (await rows.allTextContents()).every((text) => text.includes("Ida")))
      .toBe(true);
    const last = village.events.findLast(
      (e) => e.type === "talk.opened" && e.t <= 3000 && e.data.members.includes("ida"),
    );
    await rows.first().click();
    expect(Math.abs((await cursor()) - (last?.t ?? 0))).toBeLessThan(60);
  });

  it("goes from moment to moment and from event to event, and keeps bookmarks", async () => {
    await open(10);
    await page.keyboard.press("Space");
    const from = await cursor();
    const step = async (): Promise<number> => {
      await page.keyboard.press("n");
      return await cursor();
    };
    await expect.poll(step, { timeout: 60_000 }).toBeGreaterThan(from + 1);
    await page.keyboard.press(".");
    const there = await cursor();
    expect(village.events.some((event) => event.t === there)).toBe(true);
    await page.keyboard.press("b");
    await page.reload();
    await untilOpen(page);
    await page.keyboard.press("v");
    await page.locator(".feed-mark").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("saves the picture", async () => {
    await open(2500);
    await untilDrawn();
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("i")]);
    expect(file.suggestedFilename()).toMatch(/^Willowbrook .*\.png$/);
  });
});

describe("a hundred villagers", () => {
  it("are opened, move, and can be followed", async () => {
    const village = crowd(100);
    server = await startStub({ village, live: true, tick: 60, speed: 2, ...served });
    page = await openPage(browser, server.url);
    await untilDrawn();
    expect(await page.locator(".person").count()).toBe(26);
    expect(await page.locator(".people-count").textContent()).toBe("+74");
    const cells = (): Promise<string> =>
      page.evaluate(() =>
        Object.keys(window.hamlet?.state()?.villagers ?? {})
          .map((id) => window.hamlet?.cellOf(id))
          .join(" "),
      );
    const before = await cells();
    await page.locator(".people-count").click();
    const last = Object.values(village.world.personas).at(-1)?.name ?? "";
    await page.getByRole("searchbox", { name: "Find a villager" }).fill(last);
    await page.getByRole("listitem").getByRole("button", { name: last }).click();
    await page.locator(".person.is-followed").waitFor();
    await page.locator(".villager-now").waitFor();
    await expect.poll(cells, { timeout: 60_000 }).not.toBe(before);
  });
});
