/** A shared village: its host, a viewer who is refused what a viewer may not do, and links that restore a picture. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyProtocol, liveProtocol } from "#village/protocol";
import { openBrowser, openPage, untilOpen } from "../support/browser.ts";
import { type ServedRun, serveRun } from "../support/served-run.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-share-"));
const out = join(folder, "run");
const args = ["first-light", "--out", out, "--speed", "8", "--share", "--host", "127.0.0.1"];
let browser: Browser;
let server: ServedRun;
let host: Page;
let viewer: Page;
/** What either page asked for outside the server. */
const foreign: string[] = [];

async function watched(url: string, locale?: string): Promise<Page> {
  const page = await openPage(browser, "about:blank", locale === undefined ? {} : { locale });
  page.on("request", (request) => {
    const { protocol, host: to } = new URL(request.url());
    if (protocol.startsWith("http") && to !== new URL(url).host) foreign.push(request.url());
  });
  await page.goto(url);
  await untilOpen(page);
  return page;
}

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveRun(args);
  const [hosts = "", viewers = ""] = server.links;
  host = await watched(hosts.replace("localhost", "127.0.0.1"));
  viewer = await watched(viewers, "zh-CN");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const keyOf = (link: string | undefined): string => link?.split("#key=")[1] ?? "";
const cursor = (page: Page): Promise<number> => page.evaluate(() => window.hamlet?.cursor() ?? -1);
const menu = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".menu").waitFor();
};

describe("a shared village", () => {
  it("prints two links, whose keys stand in no file of the run nor in the address for long", async () => {
    expect(server.links.map(keyOf).every((key) => /^[\w-]{32}$/.test(key))).toBe(true);
    expect(new Set(server.links.map(keyOf)).size).toBe(2);
    await expect.poll(() => host.url(), { timeout: 60_000 }).not.toContain("key");
    for (const name of ["manifest.json", "events.jsonl"])
      for (const link of server.links)
        expect(readFileSync(join(out, name), "utf8"), name).not.toContain(keyOf(link));
  });

  it("shows a viewer the village, without what only a host may do", async () => {
    await viewer.waitForFunction(() => (window.hamlet?.cursor() ?? -1) > 20);
    await menu(viewer, "更多");
    await viewer.getByText("你是观众").waitFor();
    expect(await viewer.getByRole("button", { name: "暂停村庄" }).count()).toBe(0);
    await viewer.keyboard.press("Escape");
  });

  it("tells viewers when the host pauses it, and gives them no way to go on", async () => {
    await menu(host, "More");
    await host.getByRole("button", { name: "Pause the village for all" }).click();
    await viewer.getByText("主持人暂停了村庄").waitFor();
    expect(await viewer.locator(".notice").getByRole("button", { name: "让它继续" }).count()).toBe(0);
  });

  it("refuses a viewer's page what it may not do, however it asks", async () => {
    const key = keyOf(server.links[1]);
    const answers = await viewer.evaluate(
      async ({ key, run, protocols }) => {
        const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
        const body = JSON.stringify({ kind: "weather", weather: "rain" });
        const post = await fetch(`/api/runs/${run}/inputs`, { method: "POST", headers, body });
        const remove = await fetch(`/api/runs/${run}`, { method: "DELETE", headers });
        const codes = [post, remove].map(async (reply) => [reply.status, (await reply.json()).code]);
        const socket = new WebSocket(`ws://${location.host}/api/runs/${run}/live?after=0`, protocols);
        const refused = new Promise((told) => {
          socket.onopen = () => socket.send(JSON.stringify({ type: "pause", paused: false }));
          socket.onmessage = ({ data }) => {
            const message = JSON.parse(data);
            if (message.type === "refused") told(message.code);
          };
        });
        return { codes: await Promise.all(codes), refused: await refused };
      },
      { key, run: "run", protocols: [liveProtocol, keyProtocol(key)] },
    );
    expect(answers).toEqual({
      codes: [
        [403, "access.viewer"],
        [403, "access.viewer"],
      ],
      refused: "access.viewer",
    });
    await viewer.getByText("主持人暂停了村庄").waitFor();
  });

  it("lets a viewer look back while it stands, and the host let it go on", async () => {
    await viewer.evaluate(() => window.hamlet?.seek(5));
    expect(Math.floor(await cursor(viewer))).toBeLessThan(12);
    await host.locator(".notice").getByRole("button", { name: "Let it go on" }).click();
    await viewer.getByText("主持人暂停了村庄").waitFor({ state: "detached" });
    await viewer.getByRole("button", { name: "此刻" }).click();
    const from = await cursor(viewer);
    await viewer.waitForFunction((tick) => (window.hamlet?.cursor() ?? 0) > tick + 8, from);
  });

  it("opens to nobody without its key", async () => {
    const stranger = await openPage(browser, server.url.replace("localhost", "127.0.0.1"));
    await stranger.getByText("This link does not open the village").waitFor();
    await stranger.context().close();
  });

  it("goes on for host and viewer when the server is started again", async () => {
    const { port, links } = server;
    await server.stop();
    await host.getByText("The server does not answer.").waitFor();
    const before = await cursor(viewer);
    server = await serveRun(args, port);
    expect(server.links).toEqual(links);
    await host.getByText("The server does not answer.").waitFor({ state: "detached" });
    await viewer.waitForFunction((tick) => (window.hamlet?.cursor() ?? 0) > tick + 8, before);
    await viewer.reload();
    await untilOpen(viewer);
  });

  it("is shown again, to a viewer, by the host's link to a moment: time, camera, whom one follows, what is open", async () => {
    await host.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await host.keyboard.press("Space");
    await host.evaluate(() => window.hamlet?.seek(12));
    await host.getByRole("button", { name: /^Tomas:/ }).click();
    await host.keyboard.press("f");
    await host.mouse.move(480, 320);
    await host.mouse.wheel(0, -400);
    await host.waitForTimeout(1500);
    await menu(host, "More");
    await host.getByRole("button", { name: "Copy link to this moment" }).click();
    await host.getByText("The link is copied").waitFor();
    const link = await host.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`key=${keyOf(server.links[1])}`);
    expect(link).not.toContain(keyOf(server.links[0]));
    const guest = await watched(link);
    expect(await cursor(guest)).toBe(12);
    await guest.locator(".villager-now").getByText(/Tomas/).first().waitFor();
    const cell = (page: Page) => page.evaluate(() => window.hamlet?.cellOf("tomas"));
    expect(await cell(guest)).toBe(await cell(host));
    await expect.poll(() => guest.url(), { timeout: 60_000 }).toContain("#t=12");
    const cameraIn = (url: string): number[] => (/cam=([^&]*)/.exec(url)?.[1] ?? "").split(",").map(Number);
    await expect
      .poll(() => cameraIn(guest.url()).map(Math.round), { timeout: 60_000 })
      .toEqual(cameraIn(link).map(Math.round));
    await guest.context().close();
  });

  it("loads nothing from elsewhere", () => expect(foreign).toEqual([]));
});
