/** A villager's panel and its whys in a real browser: from a guest at the supper to the host's first words. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chronicle } from "#village/chronicle";
import { orThrow } from "#village/errors";
import { roomAt } from "#village/map";
import { cellAt } from "#village/position";
import { deedAt, linkAt } from "#village/why/here";
import type { LinkOf } from "#village/why/link";
import { threadOf } from "#village/why/thread";
import { readLog } from "../../server/run/read-log.ts";
import { eventsPath, openRun } from "../../server/run/run-folder.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { openBrowser, openPage, untilOpen } from "../support/browser.ts";
import { type ServedRun, serveRun } from "../support/served-run.ts";

const host = "ida";
/** Half an hour into the supper at The Wick. */
const atSupper = 12_600;
const hamlet = join(resolve(import.meta.dirname, "../.."), "bin", "hamlet.mjs");
const folder = mkdtempSync(join(tmpdir(), "hamlet-why-"));
const out = join(folder, "run");

let browser: Browser;
let server: ServedRun;
let page: Page;
let clicks = 0;

beforeAll(async () => {
  const lived = ["run", "willowbrook", "--seed", "103", "--ticks", String(atSupper + 10), "--out", out];
  const { status, stderr } = spawnSync(process.execPath, [hamlet, ...lived], { encoding: "utf8" });
  if (status !== 0) throw new Error(`hamlet run ended with ${status}: ${stderr}`);
  browser = await openBrowser();
  server = await serveRun([out]);
  page = await openPage(browser, `${server.url}/#t=${atSupper}&still`, { width: 1280, height: 800 });
  await untilOpen(page);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Those at The Wick who have come because of a line that goes back to the host, and the host's first line of it. */
function guests(): { id: string; name: string; inTalk: boolean; first: LinkOf<"line"> }[] {
  const { world } = orThrow(openRun(out));
  const { events } = orThrow(readLog(eventsPath(out)));
  const chronicle = new Chronicle(world).read(events);
  const log = new Timeline(world);
  log.append(events, atSupper);
  const state = log.at(atSupper);
  return world.order.flatMap((id) => {
    const villager = state.villagers[id];
    const there = villager && roomAt(world.map, cellAt(world.map, villager, atSupper))?.place === "the-wick";
    const deed = deedAt(chronicle, id, atSupper);
    if (!there || !deed || id === host) return [];
    const thread = threadOf(chronicle, deed);
    const first = thread.findLast((link): link is LinkOf<"line"> => link.kind === "line" && link.by === host);
    const inTalk = linkAt(chronicle, id, atSupper)?.kind === "line";
    return first ? [{ id, name: world.personas[id]?.name ?? id, inTalk, first }] : [];
  });
}

async function click(target: ReturnType<Page["locator"]>): Promise<void> {
  await target.click();
  clicks++;
}

describe("a guest at the supper", () => {
  it("is led back to the host's first words in at most five clicks", async () => {
    const all = guests();
    expect(all.length).toBeGreaterThan(3);
    const guest = all[0];
    if (!guest) return;
    await click(page.getByRole("button", { name: new RegExp(`^${guest.name}:`) }));
    await click(page.locator(".villager-now-row .why-button"));
    if (guest.inTalk) await click(page.locator(".why-there .why-button"));
    await page.locator(".why-sentence").first().waitFor();
    expect(await page.locator(".why-sentence").first().textContent()).toMatch(/^Because .*\.$/);
    await click(page.locator(".why-follow"));
    await click(
      page
        .locator(".thread li")
        .getByText(/^Ida said to /)
        .last(),
    );
    expect(clicks).toBeLessThanOrEqual(5);
    await page.waitForFunction((t) => window.hamlet?.cursor() === t, guest.first.t);
    const said = await page.evaluate(
      (talk) => window.hamlet?.state()?.talks[talk]?.lines.at(-1)?.text,
      guest.first.talk,
    );
    expect(said).toBe(guest.first.text);
  });

  it("is returned to by the browser's Back, with the question, and left again by Forward", async () => {
    const there = await page.evaluate(() => window.hamlet?.cursor());
    const asked = await page.locator(".why-asked").textContent();
    await page.goBack();
    await page.waitForFunction((t) => window.hamlet?.cursor() === t, atSupper);
    expect(await page.locator(".why-asked").textContent()).toBe(asked);
    await page.goForward();
    await page.waitForFunction((t) => window.hamlet?.cursor() === t, there);
    expect(await page.locator(".why-asked").textContent()).toBe(asked);
  });

  it("stays asked about in the address, over a reload", async () => {
    const asked = await page.locator(".why-asked").textContent();
    await expect.poll(() => page.url(), { timeout: 60_000 }).toMatch(/&why=\w+,\w+,\d+,\w+/);
    await page.reload();
    await untilOpen(page);
    expect(await page.locator(".why-asked").textContent()).toBe(asked);
  });

  it("has the thought behind it told in full", async () => {
    await page.locator(".why-details > summary").click();
    const thought = page.locator(".thought");
    await thought.locator("pre").last().waitFor({ state: "attached" });
    expect(await thought.locator(".section summary").count()).toBeGreaterThan(3);
    expect(await thought.locator(".section summary").first().textContent()).toMatch(/Persona\d+ tokens/);
    expect(await thought.locator(".retrieved li").count()).toBeGreaterThan(0);
    expect(await thought.locator(".retrieved li").first().locator("meter").count()).toBe(3);
    expect(JSON.parse((await thought.locator("> pre").textContent()) ?? "")).toBeTypeOf("object");
    expect(await thought.textContent()).toContain("offline · built in, costs nothing");
  });

  it("opens what came to mind among its memories", async () => {
    await page.locator(".retrieved button").first().click();
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: "Memory" }).waitFor();
    await page.locator(".memory-stream .is-cited").waitFor();
  });
});

describe("the tabs of a panel", () => {
  it("are gone through by arrow keys", async () => {
    await page.evaluate((t) => window.hamlet?.seek(t), atSupper);
    await page.getByRole("tab", { name: "Memory" }).focus();
    const opened: (string | null)[] = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home"]) {
      await page.keyboard.press(key);
      opened.push(await page.locator('[role="tab"][aria-selected="true"]').textContent());
    }
    expect(opened).toEqual(["People", "Talks", "Places", "Plan", "Places", "Plan"]);
  });

  it("show the moment, and only that", async () => {
    await page.evaluate(() => window.hamlet?.seek(0));
    await page.getByRole("tab", { name: "Talks" }).click();
    await page.getByText("No talk with anybody yet.").waitFor();
    await page.evaluate((t) => window.hamlet?.seek(t), atSupper);
    await page.locator(".talk-row .talk q").first().waitFor();
  });

  it("keep few of many memories in the page", async () => {
    await page.getByRole("tab", { name: "Memory" }).click();
    await page.locator(".memory").first().waitFor();
    const told = (await page.locator(".memory-filter output").textContent()) ?? "";
    expect(Number.parseInt(told, 10)).toBeGreaterThan(200);
    expect(await page.locator(".memory").count()).toBeLessThan(40);
    await page.getByRole("searchbox", { name: "Search the memories" }).fill("lantern supper");
    await page.waitForFunction(
      (all) => document.querySelector(".memory-filter output")?.textContent !== all,
      told,
    );
    for (const text of await page.locator(".memory > p:first-of-type").allTextContents())
      expect(text.toLowerCase()).toContain("lantern");
  });
});
