/** Which file is offered at /art, with another pack and without. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { createApp } from "../../server/api/app.ts";
import type { Hall } from "../../server/api/hall.ts";
import { keepArt } from "../../server/art/kept-art.ts";
import { ourArt, ourPicture, pixel, plainPicture, writePack } from "../support/art-pack.ts";

const red = [200, 10, 20] as const;
const folder = writePack(
  {
    shadow: { image: "my shadow.png", frames: { small: { x: 0, y: 0, w: 16, h: 7 } } },
    villagers: { layers: { hat: { cap: { slim: "hats/cap.png" } } } },
  },
  { "my shadow.png": plainPicture(16, 7, red), "hats/cap.png": plainPicture(256, 96, red) },
);
writeFileSync(join(folder, "private.txt"), "not a picture of the pack");

const folders = { client: folder, art: ourArt };
const plain = createApp({} as Hall, folders, () => ({ ok: true, role: "host" }));
const otherArt = orThrow(keepArt(folder, ourArt, () => undefined));
const other = createApp({} as Hall, { ...folders, otherArt }, () => ({
  ok: true,
  role: "host",
}));
const bytes = async (app: typeof plain, path: string): Promise<Buffer> => {
  const reply = await app.request(path);
  expect(reply.status, path).toBe(200);
  return Buffer.from(await reply.arrayBuffer());
};
const status = async (app: typeof plain, path: string): Promise<number> => (await app.request(path)).status;

describe("/art", () => {
  it("is our pack as it is when there is no other", async () => {
    for (const path of ["pack.json", "walls.png", "villagers/hat-cap-slim.png"])
      expect(await bytes(plain, `/art/${path}`)).toEqual(ourPicture(path));
    for (const path of ["ours/walls.png", "joined/shadow.png", "hats/cap.png"])
      expect(await status(plain, `/art/${path}`), path).toBe(404);
  });

  it("offers every picture that the joined pack names", async () => {
    const pack = (await bytes(other, "/art/pack.json")).toString();
    const paths = new Set(pack.match(/"[^"]+\.png"/g)?.map((quoted) => quoted.slice(1, -1)));
    paths.delete("terrain.png");
    expect(paths.size).toBeGreaterThan(200);
    for (const path of paths)
      expect((await bytes(other, encodeURI(`/art/${path}`))).subarray(1, 4).toString()).toBe("PNG");
  });

  it("offers the other's pictures, ours, and both in one", async () => {
    expect(pixel(await bytes(other, "/art/hats/cap.png"), 0, 0)).toEqual([...red, 255]);
    expect(pixel(await bytes(other, "/art/my%20shadow.png"), 0, 0)).toEqual([...red, 255]);
    expect(pixel(await bytes(other, "/art/joined/shadow.png"), 0, 0)).toEqual([...red, 255]);
    expect(await bytes(other, "/art/walls.png")).toEqual(ourPicture("walls.png"));
    expect(await bytes(other, "/art/ours/shadow.png")).toEqual(ourPicture("shadow.png"));
  });

  it.each([
    "private.txt",
    "..%2Fpackage.json",
    "ours/..%2F..%2Fdraw%2Fpack.ts",
    "ours/../../package.json",
    "%2e%2e%2fpack.json",
    "hats",
    "%",
    "ours/%ff",
  ])("keeps %s to itself", async (path) => expect(await status(other, `/art/${path}`)).toBe(404));
});
