import { describe, expect, it } from "vitest";
import { joinFrames, joinNames, joinTiles } from "../../server/art/join.ts";
import { joinLayers } from "../../server/art/join-layers.ts";

describe("tiles", () => {
  const kind = (first: number) => ({ variants: [first, first + 1], priority: 7, minimap: "#123456" });
  const ours = {
    columns: 16,
    kinds: { grass: kind(0), water: kind(2) },
    edges: { grass: { corners: [[], [1]] }, water: { corners: [[], [3]] } },
    joins: { water: ["plank"] },
    animated: { water: { frames: 4, offset: 48, fps: 3 } },
    scatter: { grass: [5] },
  };

  it("of ours move by whole rows, and nothing but tiles does", () => {
    const other = { columns: 16, kinds: { grass: kind(0) }, edges: { grass: { corners: [[], [9]] } } };
    const { section, lacks, all } = joinTiles("ground", ours, other, 32);
    expect(section).toMatchObject({
      kinds: { grass: kind(0), water: { variants: [34, 35], priority: 7, minimap: "#123456" } },
      edges: { grass: { corners: [[], [9]] }, water: { corners: [[], [35]] } },
      joins: ours.joins,
      animated: ours.animated,
      scatter: { grass: [37] },
    });
    expect(lacks).toEqual(["water", "edges/water", "scatter/grass"]);
    expect(all).toBe(5);
  });

  it("move over time as their own pack says", () => {
    const still = { kinds: { water: kind(0) }, edges: { water: { corners: [[0]] } } };
    expect(joinTiles("ground", ours, still, 16).section.animated).toEqual({});
    const moving = { ...still, animated: { water: { frames: 2, offset: 1 } } };
    expect(joinTiles("ground", ours, moving, 16).section.animated).toEqual(moving.animated);
  });

  it("of walls and roofs move with all their parts", () => {
    const walls = {
      kinds: { fence: { cap: [0, 1] }, hedge: { cap: [2], window: [3, 4] } },
      doors: { outer: { closed: 5, open: 6 } },
      shadow: { north: 7 },
      papers: { rose: { face: [8] } },
      hangings: { clock: 9 },
    };
    const { section, lacks } = joinTiles("walls", walls, { kinds: { fence: { cap: [0] } } }, 16);
    expect(section).toEqual({
      kinds: { fence: { cap: [0] }, hedge: { cap: [18], window: [19, 20] } },
      doors: { outer: { closed: 21, open: 22 } },
      shadow: { north: 23 },
      papers: { rose: { face: [24] } },
      hangings: { clock: 25 },
    });
    expect(lacks).toEqual(["hedge", "doors/outer", "shadow/north", "papers/rose", "hangings/clock"]);
    const roofs = { kinds: { red: { nine: [0], ridge: [1], eave: [2], back: [3] } }, chimney: 4 };
    expect(joinTiles("roofs", roofs, { kinds: {} }, 16)).toEqual({
      section: { kinds: { red: { nine: [16], ridge: [17], eave: [18], back: [19] } }, chimney: 20 },
      lacks: ["red", "chimney"],
      lacking: 2,
      all: 2,
    });
    expect(joinTiles("roofs", roofs, { kinds: roofs.kinds, chimney: 0 }, 16).section.chimney).toBe(0);
  });
});

describe("frames", () => {
  it("of ours move down, in every state and facing, and lamps stay where they are", () => {
    const frame = { x: 1, y: 2, w: 3, h: 4 };
    const low = { ...frame, y: 72 };
    const stove = {
      frames: [frame],
      states: { lit: [frame] },
      facings: { east: [frame] },
      lamp: { dx: 0, dy: -8, radius: 40 },
    };
    const { section, lacks } = joinFrames(
      "objects",
      { kinds: { stove, bed: stove } },
      { kinds: { bed: {} } },
      70,
    );
    const moved = { ...stove, frames: [low], states: { lit: [low] }, facings: { east: [low] } };
    expect(section.kinds).toEqual({ bed: {}, stove: moved });
    expect(lacks).toEqual(["stove"]);
    expect(joinFrames("shadow", { frames: { small: frame } }, { frames: {} }, 70).section.frames).toEqual({
      small: low,
    });
  });
});

describe("names", () => {
  it("are counted anew along the rows of the wider picture", () => {
    const ours = { names: { eat: 0, sleep: 11 } };
    const other = { names: { sleep: 3 } };
    const widths = { other: 2, ours: 10, both: 10, rows: 2 };
    // The fourth of two a row stands in the second row and column; ours begins in the third row.
    expect(joinNames("icons", ours, other, widths).section).toEqual({
      names: { sleep: 11, eat: 20 },
      columns: 10,
    });
    const wide = { other: 12, ours: 10, both: 12, rows: 1 };
    expect(joinNames("icons", { names: { eat: 0, sleep: 11, sing: 12 } }, other, wide).section.names).toEqual(
      {
        sleep: 3,
        eat: 12,
        sing: 26,
      },
    );
  });

  it("stay as they are where nothing is lacking", () => {
    const widths = { other: 2, ours: 10, both: 10, rows: 2 };
    expect(joinNames("icons", { names: { eat: 0 } }, { names: { eat: 3 } }, widths).section.names).toEqual({
      eat: 3,
    });
  });
});

describe("layers", () => {
  const ours = {
    cell: [16, 24],
    poses: { sleep: [0] },
    order: ["body", "hat"],
    layers: { body: { slim: "o/b1", tall: "o/b2" }, hat: { cap: { slim: "o/c" }, straw: { slim: "o/s" } } },
    recolour: { hat: "teal" },
  };
  const has = (path: string) => path !== "gone";

  it("come from ours picture by picture where both are laid out alike", () => {
    const other = {
      layers: { body: { slim: "b1", tall: "gone" }, hat: { cap: { slim: "c" }, top: { slim: "t" } } },
    };
    expect(joinLayers(ours, other, has)).toEqual({
      section: {
        ...ours,
        layers: {
          body: { slim: "b1", tall: "o/b2" },
          hat: { cap: { slim: "c" }, top: { slim: "t" }, straw: { slim: "o/s" } },
        },
      },
      lacks: ["body/tall", "hat/straw"],
      lacking: 2,
      all: 4,
    });
  });

  it("stay alone where people have another size", () => {
    const other = { cell: [32, 32], layers: { body: { slim: "b1" } } };
    const { section, lacks, lacking } = joinLayers(ours, other, has);
    expect(section).toEqual(other);
    expect(lacks).toEqual(["body/tall", "hat"]);
    expect(lacking).toBe(3);
  });
});
