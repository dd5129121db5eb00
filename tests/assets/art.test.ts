import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawPack, packText } from "../../assets/art/draw/pack.ts";
import { cloth, colours, hex } from "../../assets/art/draw/palette.ts";
import { decodePng } from "../../assets/art/draw/png.ts";

const folder = join(import.meta.dirname, "../../assets/art/pack");
const { files, pack } = drawPack();

type Frame = { x: number; y: number; w: number; h: number };
type Sprite = {
  frames: Frame[];
  variants: number;
  loop: number;
  states?: Record<string, Frame[]>;
  facings?: Record<string, Frame[]>;
};
type Ground = {
  kinds: Record<string, { variants: number[]; priority: number; minimap: string }>;
  edges: Record<string, { corners: number[][] }>;
  animated: Record<string, { frames: number; offset: number }>;
  scatter: Record<string, number[]>;
};
const ground = pack.ground as unknown as Ground;
const objects = (pack.objects as unknown as { kinds: Record<string, Sprite> }).kinds;

const groundKinds =
  "grass meadow path cobble water sand plank soil floor-wood floor-dark floor-stone floor-tile floor-straw forest";
const wallKinds = "wall-plaster wall-timber wall-brick wall-stone wall-wood";
const roofs = "red blue green slate thatch yellow violet teal";
const emblems = "cup mug bread basket wheel bell cross book boat lantern needle saw star leaf key fish";
const objectKinds = `
  bed double-bed cot wardrobe chest dresser mirror washstand bath fireplace sofa armchair rug plant floor-lamp toy-box
  piano stove oven sink cupboard counter table long-table chair stool bench jars kettle shelf till bread-rack keg barrel
  dartboard chalkboard stage bookshelf desk lectern pew bell-rope blackboard school-desk workbench lathe millstone
  waterwheel sacks crate scales sewing-table loom easel paint-table sorting-table medicine-cabinet exam-bed net-rack boat
  canteen-hatch safe press notice-board well market-stall lamp-post signpost mailbox garden-bed compost scarecrow beehive
  goat clothesline woodpile cart barrow bicycle fishing-spot gravestone flood-stone picnic-table swing tree-oak tree-birch
  tree-pine tree-willow tree-apple bush flowers reeds rock stump log sluice`;
const words = (text: string): string[] => text.trim().split(/\s+/);

/** All tile indices below a value of pack.json. */
const indices = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(indices)
      : [];

describe("the palette", () => {
  it("has 40 to 64 colours and every ramp five", () => {
    expect(colours.size).toBeGreaterThanOrEqual(40);
    expect(colours.size).toBeLessThanOrEqual(64);
    for (const ramp of Object.values(pack.palette as Record<string, string[]>)) expect(ramp).toHaveLength(5);
    expect(Object.keys(pack.palette!)).toEqual(expect.arrayContaining([...cloth]));
  });

  it("holds every colour of every picture", () => {
    const strange = new Set<string>();
    for (const [path, canvas] of Object.entries(files))
      canvas.each((_x, _y, colour) => {
        if (!colours.has(colour)) strange.add(`${path} ${hex(colour)}`);
      });
    expect([...strange]).toEqual([]);
  });
});

describe("the committed pack", () => {
  it("has the pixels of every picture as they are drawn now", () => {
    const differ = Object.entries(files).filter(([path, { width, height, data }]) => {
      const committed = decodePng(readFileSync(join(folder, path)));
      if (committed.width !== width || committed.height !== height) return true;
      return Buffer.compare(committed.data, data) !== 0;
    });
    expect(differ.map(([path]) => path)).toEqual([]);
  });

  it("has the pack.json that is drawn now", () => {
    expect(readFileSync(join(folder, "pack.json"), "utf8")).toBe(packText(pack));
  });
});

describe("names of the contract", () => {
  it("draws every ground kind, with a full set of corners", () => {
    expect(Object.keys(ground.kinds).sort()).toEqual(words(groundKinds).sort());
    for (const [name, { variants }] of Object.entries(ground.kinds)) {
      expect(variants.length, name).toBeGreaterThanOrEqual(4);
      const corners = ground.edges[name]!.corners;
      expect(corners).toHaveLength(16);
      expect(corners[0]).toEqual([]);
      for (const entry of corners.slice(1)) expect(entry.length, name).toBeGreaterThan(0);
    }
    expect(ground.animated.water!.frames).toBe(4);
  });

  it("draws every wall, door, roof and emblem", () => {
    const { kinds, doors } = pack.walls as { kinds: Record<string, Record<string, number[]>>; doors: object };
    expect(Object.keys(kinds)).toEqual([...words(wallKinds), "fence", "hedge"]);
    for (const name of words(wallKinds)) {
      expect(kinds[name]!.cap).toHaveLength(16);
      expect(kinds[name]!.face).toHaveLength(4);
      expect(kinds[name]!.low).toHaveLength(4);
      expect(kinds[name]!.window).toHaveLength(2);
    }
    expect(Object.keys(doors)).toEqual(["outer", "inner"]);
    expect(Object.keys((pack.roofs as { kinds: object }).kinds)).toEqual(words(roofs));
    expect(Object.keys((pack.emblems as { names: object }).names)).toEqual(words(emblems));
  });

  it("draws every object kind, with whole loops and variants", () => {
    expect(Object.keys(objects)).toEqual(expect.arrayContaining(words(objectKinds)));
    expect(Object.keys(objects)).toEqual(expect.arrayContaining(["smoke", "lantern", "sign"]));
    for (const [name, { frames, variants, loop, states, facings }] of Object.entries(objects)) {
      expect(frames.length, name).toBe(variants * loop);
      for (const list of Object.values(states ?? {})) expect(list.length % variants, name).toBe(0);
      for (const list of Object.values(facings ?? {})) expect(list.length % variants, name).toBe(0);
    }
  });
});

describe("frames and tiles", () => {
  it("keeps object frames within their picture", () => {
    const { width, height } = files["objects.png"]!;
    for (const [name, { frames, states, facings }] of Object.entries(objects)) {
      const lists = [frames, ...Object.values(states ?? {}), ...Object.values(facings ?? {})];
      for (const { x, y, w, h } of lists.flat()) {
        expect(x >= 0 && y >= 0 && w > 0 && h > 0, name).toBe(true);
        expect(x + w <= width && y + h <= height, name).toBe(true);
      }
    }
  });

  it("keeps tile indices within their picture", () => {
    const tiles = (path: string) => (files[path]!.width / 16) * (files[path]!.height / 16);
    const { offset, frames } = ground.animated.water!;
    const water = Math.max(...ground.edges.water!.corners.flat()) + offset * (frames - 1);
    const used = [...Object.values(ground.kinds).flatMap((kind) => kind.variants), water];
    expect(Math.max(...used, ...indices(ground.edges), ...indices(ground.scatter))).toBeLessThan(
      tiles("ground.png"),
    );
    const { kinds, papers, hangings, doors, shadow } = pack.walls as Record<string, unknown>;
    expect(Math.max(...indices([kinds, papers, hangings, doors, shadow]))).toBeLessThan(tiles("walls.png"));
    expect(Math.max(...indices((pack.roofs as { kinds: object }).kinds))).toBeLessThan(tiles("roofs.png"));
  });

  it("draws ground variants that differ from each other", () => {
    const { width } = files["ground.png"]!;
    for (const [name, { variants }] of Object.entries(ground.kinds)) {
      const seen = variants.map((i) => {
        const canvas = files["ground.png"]!.crop(
          (i % (width / 16)) * 16,
          Math.floor(i / (width / 16)) * 16,
          16,
          16,
        );
        return Buffer.from(canvas.data).toString("base64");
      });
      expect(new Set(seen).size, name).toBe(variants.length);
    }
  });
});
