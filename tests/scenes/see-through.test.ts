import { describe, expect, it, vi } from "vitest";
import type { MapObject } from "#village/map";
import type { Moment } from "../../src/scenes/moment.ts";
import type { Track } from "../../src/scenes/people-layer.ts";
import type { Standing } from "../../src/scenes/see-through.ts";
import { Scene } from "../support/scene.ts";

vi.stubGlobal("window", { matchMedia: () => ({ matches: false }) });
const { SeeThrough } = await import("../../src/scenes/see-through.ts");

const { map } = new Scene().world;

/** A shelf of one cell, two cells high, that stands on the cell (x, y). */
function shelf(x: number, y: number): Standing & { image: { alpha: number } } {
  const image = {
    ...{ x: x * 16, y: (y - 1) * 16, width: 16, height: 32, alpha: 1 },
    setAlpha(alpha: number) {
      image.alpha = alpha;
    },
  };
  const object = { id: "shelf", rect: { x, y, w: 1, h: 1 } } as MapObject;
  return { object, image } as unknown as Standing & { image: { alpha: number } };
}

const moment = (jumped = true): Moment => ({ ticked: true, jumped, delta: 16 }) as Moment;
const person = (x: number, y: number, pose = "idle", toX = 0): Track =>
  ({
    ...{ present: true, asleep: false, cell: y * map.width + x },
    ...{ fromX: 0, toX, fromY: 0, toY: 0, stance: { pose } },
  }) as Track;

describe("a tall thing", () => {
  it("is seen through while somebody stands behind it", () => {
    const thing = shelf(4, 5);
    const through = new SeeThrough(map, [thing]);
    through.update(moment(), [person(4, 4)]);
    expect(thing.image.alpha).toBeLessThan(0.5);
    through.update(moment(), [person(4, 3)]);
    expect(thing.image.alpha).toBe(1);
  });

  it("is not for those before it, beside it, who walk by or who sit on it", () => {
    const thing = shelf(4, 5);
    const through = new SeeThrough(map, [thing]);
    through.update(moment(), [person(4, 6), person(5, 4), person(4, 4, "walk", 16), person(4, 5, "sit")]);
    expect(thing.image.alpha).toBe(1);
  });

  it("comes and goes gently", () => {
    const thing = shelf(4, 5);
    const through = new SeeThrough(map, [thing]);
    through.update(moment(false), [person(4, 4)]);
    expect(thing.image.alpha).toBeGreaterThan(0.8);
    for (let i = 0; i < 60; i++) through.update(moment(false), [person(4, 4)]);
    expect(thing.image.alpha).toBeLessThan(0.5);
  });
});
