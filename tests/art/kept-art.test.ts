import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { keepArt } from "../../server/art/kept-art.ts";
import { ourArt, pixel, plainPicture, writePack } from "../support/art-pack.ts";

it("a pack that is painted on is read again, and the last that was whole is kept", () => {
  const frames = { small: { x: 0, y: 0, w: 16, h: 7 } };
  const folder = writePack({ shadow: { image: "s.png", frames } });
  const told: string[] = [];
  const kept = orThrow(
    keepArt(folder, ourArt, (read) => told.push(read.ok ? "read" : (read.problems[0]?.code ?? ""))),
  );
  expect(kept.refresh()).toBe(kept.last);
  expect(kept.last.joined.size).toBe(0);

  writeFileSync(join(folder, "s.png"), plainPicture(16, 7, [1, 2, 3]));
  const painted = kept.refresh();
  expect(pixel(painted.joined.get("joined/shadow.png") as Uint8Array, 0, 0)).toEqual([1, 2, 3, 255]);
  expect(kept.refresh()).toBe(painted);

  writeFileSync(join(folder, "s.png"), "half a picture");
  expect(kept.refresh()).toBe(painted);
  expect(kept.refresh()).toBe(painted);
  rmSync(join(folder, "pack.json"));
  expect(kept.refresh()).toBe(painted);
  expect(told).toEqual(["read", "art.picture", "art.not-found"]);
});
