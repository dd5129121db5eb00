/** The pictures of a villager's panel at the supper of the second day: each tab, a why with its thread, a thought. */
import type { Page } from "playwright-core";
import type { Shot } from "./shot.ts";

const at = "t=12700&still";
const part = ".villager";

const openPanel = (page: Page) => page.getByRole("button", { name: /^Edda:/ }).click();

const tab = (name: string): Shot => ({
  name: `panel-${name.toLowerCase()}`,
  at,
  part,
  prepare: async (page) => {
    await openPanel(page);
    await page.getByRole("tab", { name }).click();
  },
});

async function askWhy(page: Page): Promise<void> {
  await openPanel(page);
  await page.locator(".villager-now-row .why-button").click();
  const there = page.locator(".why-there .why-button");
  if ((await there.count()) > 0) await there.click();
  await page.locator(".why-follow").click();
}

async function openThought(page: Page): Promise<void> {
  await askWhy(page);
  await page.locator(".why-details > summary").click();
  await page.locator(".retrieved li").first().scrollIntoViewIfNeeded();
}

export const panelShots: readonly Shot[] = [
  ...["Plan", "Memory", "People", "Talks", "Places"].map(tab),
  { name: "why", at, prepare: askWhy },
  { name: "thought", at, part, prepare: openThought },
];
