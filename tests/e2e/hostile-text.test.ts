/** What villagers say, plan and remember stays text, whatever stands in it. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { VillageEvent } from "#village/event";
import { openBrowser, openPage, served, untilOpen } from "../support/browser.ts";
import { madeUpVillage } from "../support/made-up/village.ts";
import { type StubServer, startStub } from "../support/stub-server.ts";

const hostile = `<img src=x onerror="window.broken=1"><script>window.broken=1</script> {{name}} $& `;

/** Every text of a villager with markup before it. */
const poisoned = (event: VillageEvent): VillageEvent =>
  JSON.parse(JSON.stringify(event), (key, value) =>
    (key === "text" || key === "reason") && typeof value === "string" ? hostile + value : value,
  ) as VillageEvent;

let browser: Browser;
let server: StubServer;
let page: Page;

beforeAll(async () => {
  const village = madeUpVillage(12, 4000);
  const events = village.events.map(poisoned);
  server = await startStub({ village: { ...village, events }, live: false, tick: 3999, ...served });
  browser = await openBrowser();
  page = await openPage(browser, `${server.url}/#t=2200&still`);
  await untilOpen(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("markup in what villagers say", () => {
  it("is shown as it stands in every tab and in every why", async () => {
    await page.getByRole("button", { name: /^Ida:/ }).click();
    for (const tab of ["Plan", "Memory", "People", "Talks", "Places"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.waitForTimeout(200);
    }
    await page.getByRole("tab", { name: "Memory" }).click();
    await page.locator(".memory").first().getByText("<img src=x").waitFor();
    await page.getByRole("tab", { name: "Talks" }).click();
    await page.locator(".talk .why-button").first().click();
    await page.locator(".why-asked q").getByText("<script>").waitFor();
    const follow = page.locator(".why-follow");
    if ((await follow.count()) > 0) await follow.click();
    const found = await page.evaluate(() => ({
      broken: "broken" in window,
      pictures: document.querySelectorAll('img[src="x"]').length,
      scripts: [...document.scripts].filter((script) => script.text.includes("broken")).length,
    }));
    expect(found).toEqual({ broken: false, pictures: 0, scripts: 0 });
  });
});
