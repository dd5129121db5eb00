/** A village drawn with an art pack of one's own that has a well and one icon. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { books } from "../../server/art/join.ts";
import { type Colour, ourPicture, plainPicture, writePack } from "../support/art-pack.ts";
import { openBrowser, openPage, untilOpen } from "../support/browser.ts";
import { savedRun } from "../support/saved-run.ts";
import { type ServedRun, serveRun } from "../support/served-run.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-e2e-"));
const magenta: Colour = [255, 0, 255];
const pack = writePack(
  {
    objects: { image: "things.png", kinds: { well: { frames: [{ x: 0, y: 0, w: 24, h: 32 }] } } },
    icons: { image: "icons.png", size: 16, names: { sleep: 0 } },
  },
  { "things.png": plainPicture(24, 32, magenta), "icons.png": plainPicture(16, 16, magenta) },
);
/** One sleeps still, the others are up. */
const moment = 6;
const half = halfOfOurs();
let browser: Browser;
const servers: ServedRun[] = [];

beforeAll(async () => {
  await savedRun("first-light", join(folder, "run"), 3, 60);
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) await server.stop();
  for (const made of [folder, pack, half]) rmSync(made, { recursive: true, force: true });
});

interface Shown {
  page: Page;
  /** What the console says. */
  told: string[];
}

/** Opens one moment of the run, standing still, with the square and its well in the middle. */
async function show(...args: string[]): Promise<Shown> {
  const server = await serveRun([join(folder, "run"), ...args]);
  servers.push(server);
  const page = await openPage(browser, "about:blank");
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  await page.goto(`${server.url}/#t=${moment}&cam=240,200,2&still`);
  await untilOpen(page);
  await page.locator(".person-icon").first().waitFor();
  return { page, told };
}

const pictureOf = async (page: Page): Promise<PNG> =>
  PNG.sync.read(await page.locator("#village").screenshot());

/** Every other name of each sheet, with our pictures; of people some hats and the bodies. */
function halfOfOurs(): string {
  const source = JSON.parse(ourPicture("pack.json").toString());
  const everyOther = (entries: object): object =>
    Object.fromEntries(Object.entries(entries).filter((_, i) => i % 2 === 1));
  const pictures: Record<string, Buffer> = {};
  for (const [sheet, lists] of Object.entries(books)) {
    pictures[source[sheet].image] = ourPicture(source[sheet].image);
    for (const list of lists) if (source[sheet][list]) source[sheet][list] = everyOther(source[sheet][list]);
  }
  const { hat, ...rest } = source.villagers.layers;
  const layers = { hat: everyOther(hat), body: rest.body };
  for (const path of JSON.stringify(layers).match(/villagers\/[\w-]+\.png/g) ?? [])
    pictures[path] = ourPicture(path);
  return writePack({ ...source, villagers: { layers }, portraits: undefined }, pictures);
}

/** How many pixels are of the colour, whatever the light. */
function magentas({ data }: PNG): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if ((data[i] ?? 0) > 2 * (data[i + 1] ?? 0) + 40 && (data[i + 2] ?? 0) > 2 * (data[i + 1] ?? 0) + 40)
      count++;
  return count;
}

function equalShare(a: PNG, b: PNG): number {
  let equal = 0;
  for (let i = 0; i < a.data.length; i += 4)
    if ([0, 1, 2].every((part) => Math.abs((a.data[i + part] ?? 0) - (b.data[i + part] ?? 0)) < 12)) equal++;
  return (equal * 4) / a.data.length;
}

/** Waits until two pages show the same but for a part. Water and people move a little even when time stands still. */
const alike = (a: Page, b: Page, share: number): Promise<void> =>
  expect
    .poll(async () => equalShare(await pictureOf(a), await pictureOf(b)), { timeout: 60_000 })
    .toBeGreaterThan(share);

describe("a village drawn with a pack of one's own", () => {
  it("shows what the pack has, the rest as ever, and lists it", async () => {
    const ours = await show();
    const own = await show("--art", pack);
    await expect
      .poll(async () => magentas(await pictureOf(own.page)), { timeout: 60_000 })
      .toBeGreaterThan(2000);
    await alike(ours.page, own.page, 0.93);
    expect(magentas(await pictureOf(ours.page))).toBe(0);
    expect(ours.told.filter((text) => text.startsWith("art pack"))).toEqual([]);
    const [list] = own.told.filter((text) => text.startsWith("art pack"));
    for (const name of ["walls", "objects/bed", "icons/eat", "portraits"]) expect(list).toContain(name);
    expect(list).not.toMatch(/objects\/well|icons\/sleep|\.png/);
  });

  it("looks as ever with half of ours", async () => {
    const ours = await show();
    const own = await show("--art", half);
    await alike(ours.page, own.page, 0.98);
    const [list] = own.told.filter((text) => text.startsWith("art pack"));
    expect(list).toMatch(/objects\/\S+.*villagers\/hat\/\S+/);
  });

  it("has its icon beside those of ours", async () => {
    const { page } = await show("--art", pack);
    const colours = await page.locator(".person-icon").evaluateAll(async (icons) => {
      const colourOf = async (icon: Element): Promise<string> => {
        const { backgroundImage, backgroundPosition } = getComputedStyle(icon);
        const image = new Image();
        image.src = backgroundImage.slice(5, -2);
        await image.decode();
        const [x = 0, y = 0] = backgroundPosition.split(" ").map((part) => -Number.parseInt(part, 10));
        const context = new OffscreenCanvas(16, 16).getContext("2d");
        context?.drawImage(image, -x, -y);
        return [...(context?.getImageData(8, 8, 1, 1).data ?? [])].join();
      };
      return Promise.all(icons.map(colourOf));
    });
    expect(colours).toContain("255,0,255,255");
    expect(colours.some((colour) => colour !== "255,0,255,255" && colour.endsWith(",255"))).toBe(true);
  });
});
