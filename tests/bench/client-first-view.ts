/** What it takes until the village is seen to live: milliseconds, and the JavaScript sent. */
import type { Browser } from "playwright-core";
import { benchPage } from "./client-page.ts";

export interface FirstView {
  /** Milliseconds from the first request to the first villager that moves in the picture; the median of three visits. */
  firstMovingMs: number;
  /** JavaScript sent until a while after that, as it was sent (compressed), in kB of 1,000 bytes. */
  javascriptKb: number;
  /** The files, the largest first. */
  files: { name: string; kb: number }[];
}

export async function measureFirstView(browser: Browser, url: string): Promise<FirstView> {
  const times: number[] = [];
  const sent = new Map<string, number>();
  for (let visit = 0; visit < 3; visit++) {
    const page = await benchPage(browser);
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    const names = new Map<string, string>();
    network.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, response.url));
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const name = names.get(requestId) ?? "";
      if (name.endsWith(".js")) sent.set(name.slice(name.lastIndexOf("/") + 1), encodedDataLength);
    });
    await page.goto(`${url}/#t=100`);
    const begun = await page.evaluate(untilMoving);
    times.push(begun);
    await page.waitForTimeout(4000);
    await page.context().close();
  }
  const files = [...sent].map(([name, bytes]) => ({ name, kb: Math.round(bytes / 100) / 10 }));
  files.sort((a, b) => b.kb - a.kb);
  times.sort((a, b) => a - b);
  const javascriptKb = Math.round(files.reduce((sum, { kb }) => sum + kb, 0));
  return { firstMovingMs: Math.round(times[1] ?? 0), javascriptKb, files: files.slice(0, 12) };
}

/** Runs in the page: when the first villager has moved in the picture, in ms since the page was asked for. */
function untilMoving(): Promise<number> {
  return new Promise((moved) => {
    const before = new Map<string, string>();
    const look = (): void => {
      for (const id of Object.keys(window.hamlet?.state()?.villagers ?? {})) {
        const place = window.hamlet?.placeOf(id);
        const at = place ? `${place.x} ${place.y}` : "";
        if (at && before.has(id) && before.get(id) !== at) return moved(performance.now());
        if (at) before.set(id, at);
      }
      requestAnimationFrame(look);
    };
    look();
  });
}
