import { describe, expect, it } from "vitest";
import type { VillageMap } from "#village/map";
import { paintGround, tile } from "../../src/sprites/ground.ts";
import type { GroundArt } from "../../src/sprites/pack.ts";
import { packShelves } from "../../src/sprites/shelves.ts";
import { wallPart } from "../../src/sprites/walls.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const { map } = tinyWorld();

describe("walls", () => {
  it("show a cap at the back, a face below it, low at the front", () => {
    expect(wallPart(map, 3, 1).part).toBe("cap");
    expect(["face", "window"]).toContain(wallPart(map, 3, 2).part);
    expect(wallPart(map, 2, 5).part).toBe("low");
    expect(wallPart(map, 1, 5).part).toBe("foot");
    expect(wallPart(map, 1, 3).part).toBe("cap");
  });
});

describe("ground", () => {
  const art: GroundArt = {
    image: "",
    columns: 16,
    kinds: { grass: { variants: [0, 1, 2, 3, 4, 5, 6, 7], priority: 10, minimap: "" } },
    edges: {},
    joins: {},
    animated: {},
    scatter: {},
  };

  it("repeats no 3 × 3 block side by side", () => {
    const side = 120;
    const meadow = {
      ...map,
      width: side,
      height: side,
      ground: new Array(side * side).fill("grass"),
    } as VillageMap;
    const drawn = new Map<string, number>();
    const stamp = (index: number, x: number, y: number) => drawn.set(`${x / tile} ${y / tile}`, index);
    paintGround(stamp, art, meadow, { x: 0, y: 0, w: side, h: side }, 0);
    const same = (x: number, y: number, dx: number, dy: number): boolean => {
      for (let i = 0; i < 9; i++) {
        const [cx, cy] = [x + (i % 3), y + Math.floor(i / 3)];
        if (drawn.get(`${cx} ${cy}`) !== drawn.get(`${cx + dx} ${cy + dy}`)) return false;
      }
      return true;
    };
    for (let y = 0; y < side - 6; y++)
      for (let x = 0; x < side - 6; x++) expect(same(x, y, 3, 0) || same(x, y, 0, 3)).toBe(false);
  });
});

describe("sprite pages", () => {
  it("hold every picture, none over another, none beyond the side", () => {
    const sizes = Array.from({ length: 60 }, (_, i) => ({
      w: 40 + ((i * 37) % 90),
      h: 20 + ((i * 53) % 70),
    }));
    const { places, pages } = packShelves(sizes, 256);
    expect(pages.length).toBeGreaterThan(1);
    for (const [i, a] of places.entries()) {
      const size = sizes[i] ?? { w: 0, h: 0 };
      expect(a.x + size.w).toBeLessThanOrEqual(256);
      expect(a.y + size.h).toBeLessThanOrEqual(pages[a.page]?.h ?? 0);
      for (const [k, b] of places.entries()) {
        const other = sizes[k] ?? { w: 0, h: 0 };
        if (k <= i || a.page !== b.page) continue;
        const apart =
          a.x + size.w <= b.x || b.x + other.w <= a.x || a.y + size.h <= b.y || b.y + other.h <= a.y;
        expect(apart).toBe(true);
      }
    }
  });
});
