import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { books } from "../../server/art/join.ts";
import { openArt } from "../../server/art/open-art.ts";
import { lacksText } from "../../server/cli/other-pack.ts";
import { loadWords } from "../../server/cli/words.ts";
import { readPack } from "../../src/sprites/pack.ts";
import { ourArt, ourPicture, pixel, plainPicture, writePack } from "../support/art-pack.ts";

const red = [200, 10, 20] as const;
const frame = { x: 0, y: 0, w: 16, h: 35 };
const bed = { image: "objects.png", kinds: { bed: { frames: [frame] } } };
const bedPicture = { "objects.png": plainPicture(16, 40, red) };
const ours = readPack(JSON.parse(ourPicture("pack.json").toString())).pack;

function opened(pack: unknown, pictures: Record<string, Buffer> = {}) {
  const art = openArt(writePack(pack, pictures), ourArt);
  if (!art.ok) throw new Error(JSON.stringify(art.problems));
  return { ...art.value, json: JSON.parse(art.value.pack) as typeof ours };
}

function refused(pack: unknown, pictures: Record<string, Buffer> = {}) {
  const art = openArt(writePack(pack, pictures), ourArt);
  return art.ok ? [] : art.problems;
}

describe("a pack with one bed", () => {
  const { json, joined, files, lacks } = opened({ objects: bed }, bedPicture);

  it("has its own bed and everything else from ours, in one picture", () => {
    expect(json.objects?.image).toBe("joined/objects.png");
    expect(json.objects?.kinds.bed?.frames).toEqual([frame]);
    const picture = joined.get("joined/objects.png") as Uint8Array;
    expect(pixel(picture, 3, 3)).toEqual([...red, 255]);
    for (const kind of ["well", "stove", "tree-oak"]) {
      const [before, now] = [ours.objects?.kinds[kind]?.frames[0], json.objects?.kinds[kind]?.frames[0]];
      expect(now).toEqual({ ...before, y: (before?.y ?? 0) + 40 });
      const [x, y] = [(before?.x ?? 0) + 8, (before?.y ?? 0) + 8];
      expect(pixel(picture, x, y + 40)).toEqual(pixel(ourPicture("objects.png"), x, y));
    }
  });

  it("takes whole sections from ours under their own address", () => {
    expect(json.walls).toEqual({ ...ours.walls, image: "ours/walls.png", ...only(json.walls, ours.walls) });
    expect(JSON.stringify(json.villagers?.layers)).toContain('"ours/villagers/hat-cap-slim.png"');
    expect([...files.keys()]).toEqual(["objects.png"]);
  });

  it("lists what comes from ours", () => {
    expect(json.lacks).toEqual(expect.arrayContaining(["walls", "icons", "portraits", "objects/cot"]));
    expect(json.lacks).not.toContain("objects/bed");
    const kinds = Object.keys(ours.objects?.kinds ?? {}).length;
    const text = lacksText("/art", lacks, loadWords("en"));
    expect(text).toContain("Drawn with /art.");
    expect(text).toContain(
      `  objects: ${kinds - 1} of ${kinds} (double-bed, cot, exam-bed, wardrobe, chest, …)`,
    );
    expect(text).toMatch(/^ {2}walls$/m);
    expect(lacksText("/art", lacks, loadWords("zh"))).toContain(`${kinds} 个中的 ${kinds - 1} 个`);
  });

  it("is drawn by the page as a pack without a fault", () => expect(readPack(json).missing).toEqual([]));
});

/** What the page's own reading leaves out. */
const only = (all: object | undefined, read: object | undefined): object =>
  Object.fromEntries(Object.entries(all ?? {}).filter(([key]) => key === "image" || !(key in (read ?? {}))));

describe("other packs", () => {
  it("an empty one is ours, and a copy of ours lacks nothing but the pictures that are not there", () => {
    expect(opened({}).lacks.every(({ names }) => names.length === 0)).toBe(true);
    const copy = JSON.parse(ourPicture("pack.json").toString());
    const { lacks, json } = opened(copy, {
      "walls.png": ourPicture("walls.png"),
      "villagers/hat-cap-slim.png": ourPicture("villagers/hat-cap-slim.png"),
    });
    expect(lacks.map(({ section }) => section)).not.toContain("walls");
    expect(json.walls?.image).toBe("walls.png");
    expect(json.objects?.image).toBe("ours/objects.png");
    const hat = json.villagers?.layers.hat as Record<string, Record<string, string>>;
    expect(hat.cap).toMatchObject({
      slim: "villagers/hat-cap-slim.png",
      tall: "ours/villagers/hat-cap-tall.png",
    });
  });

  it("may have one picture for all, and icons of another width", () => {
    const one = plainPicture(32, 32, red);
    const { json, joined } = opened(
      {
        icons: { image: "all.png", size: 16, names: { eat: 3 } },
        emblems: { image: "all.png", size: 16, names: { cup: 0 } },
      },
      { "all.png": one },
    );
    const [icons, emblems] = ["joined/icons.png", "joined/emblems.png"].map((path) => joined.get(path));
    const at = json.icons?.names.eat ?? 0;
    expect(at).toBe(11);
    expect(pixel(icons as Uint8Array, (at % 10) * 16, Math.floor(at / 10) * 16)).toEqual([...red, 255]);
    expect(pixel(emblems as Uint8Array, 0, 0)).toEqual([...red, 255]);
    expect(json.icons?.names.sleep).toBe(20);
  });

  it("a mark that a byte order begins with is no fault", () =>
    expect(opened("\uFEFF{}").json.walls?.image).toBe("ours/walls.png"));

  it("names of the language's own are names like others", () => {
    const text = `{"objects":{"image":"objects.png","kinds":{"__proto__":{"frames":[]},"constructor":{"frames":[]}}},"__proto__":{"walls":1}}`;
    const { json } = opened(text, bedPicture);
    expect(json.objects?.kinds.bed?.frames[0]?.y).toBe((ours.objects?.kinds.bed?.frames[0]?.y ?? 0) + 40);
    expect(({} as Record<string, unknown>).walls).toBeUndefined();
  });
});

describe("any half of ours, over ours", () => {
  const sheets = ["ground", "walls", "roofs", "objects", "shadow", "icons", "emblems"] as const;
  const source = JSON.parse(ourPicture("pack.json").toString());

  it.each(sheets)("shows for every name of %s the pixels that ours shows", (sheet) => {
    const half = { ...source[sheet] };
    for (const book of books[sheet]) {
      const every = Object.entries(half[book] ?? {});
      half[book] = Object.fromEntries(every.filter((_, i) => i % 2 === 0));
    }
    const { json, joined } = opened({ [sheet]: half }, { [half.image]: ourPicture(half.image) });
    const section = json[sheet] as unknown as Record<string, unknown>;
    const [before, now] = [ourPicture(half.image), joined.get(`joined/${sheet}.png`) as Uint8Array].map(
      (bytes) => PNG.sync.read(Buffer.from(bytes)),
    );
    for (const book of books[sheet])
      for (const [name, value] of Object.entries(source[sheet][book] ?? {})) {
        const shown = (section[book] as Record<string, unknown>)[name];
        const [old, cut] = [piecesOf(value, before as PNG), piecesOf(shown, now as PNG)];
        expect(old.length).toBeGreaterThan(0);
        expect(cut, `${book}/${name}`).toEqual(old);
      }
  });

  /** The pixels of every frame or tile in a value. */
  function piecesOf(value: unknown, picture: PNG): string[] {
    if (typeof value === "number") return [cut(picture, tileAt(value, picture.width))];
    if (typeof value !== "object" || value === null) return [];
    const { x, y, w, h } = value as Partial<typeof frame>;
    if (x !== undefined && y !== undefined && w !== undefined && h !== undefined)
      return [cut(picture, { x, y, w, h })];
    return Object.entries(value)
      .filter(([key, one]) => !settings.includes(key) || typeof one !== "number")
      .flatMap(([, one]) => piecesOf(one, picture));
  }

  /** Numbers that are neither tiles nor places in a picture. */
  const settings = ["priority", "variants", "loop", "fps", "dx", "dy", "radius"];

  const tileAt = (index: number, width: number) => {
    const columns = width / 16;
    return { x: (index % columns) * 16, y: Math.floor(index / columns) * 16, w: 16, h: 16 };
  };

  function cut({ width, data }: PNG, { x, y, w, h }: typeof frame): string {
    const rows = Array.from({ length: h }, (_, row) => {
      const start = ((y + row) * width + x) * 4;
      return Buffer.from(data.subarray(start, start + w * 4)).toString("base64");
    });
    return rows.join();
  }
});

describe("what is refused", () => {
  it("no folder, and no pack.json", () => {
    expect(openArt("/no/such/folder", ourArt)).toMatchObject({ problems: [{ code: "art.not-found" }] });
    expect(openArt(mkdtempSync(join(tmpdir(), "hamlet-art-")), ourArt)).toMatchObject({
      problems: [{ code: "art.not-found" }],
    });
  });

  it("text that is not JSON, with its line and column", () =>
    expect(refused('{\n  "objects": {,}\n}')).toMatchObject([
      { code: "art.json", where: { line: 2, column: 15 } },
    ]));

  it.each(["[]", "null", "3", '"pack"'])("%s in place of a pack", (text) =>
    expect(refused(text)).toMatchObject([{ code: "art.field", facts: { field: "pack.json" } }]),
  );

  it("lists in lists without end", () => {
    const deep = `{"objects":{"image":"objects.png","kinds":{"bed":{"frames":[],"x":${"[".repeat(1e5)}${"]".repeat(1e5)}}}}}`;
    expect(refused(deep, bedPicture)).toMatchObject([{ code: "art.field" }]);
  });

  it.each([
    [{ objects: null }, "objects"],
    [
      { objects: { ...bed, kinds: { bed: { frames: [{ ...frame, w: "wide" }] } } } },
      "objects.kinds.bed.frames.0.w",
    ],
    [{ objects: { ...bed, kinds: { bed: { frames: [{ ...frame, h: 41 }] } } } }, "objects.kinds.bed"],
    [{ objects: { ...bed, image: 3 } }, "objects.image"],
    [{ icons: { image: "objects.png", size: 16, names: { eat: 7 } } }, "icons.names.eat"],
    [{ walls: { image: "objects.png", columns: 16, kinds: { hedge: { cap: [48] } } } }, "walls.kinds.hedge"],
    [{ villagers: { layers: { hat: { cap: { slim: 1 } } } } }, "villagers.layers.hat"],
    [{ villagers: { cell: [8, 8], layers: { hat: { slim: "objects.png" } } } }, "villagers.poses"],
    [{ palette: { red: "red" } }, "palette.red"],
  ])("%j", (pack, field) => {
    const [first] = refused(pack, bedPicture);
    expect(first).toMatchObject({ code: "art.field" });
    expect(String(first?.facts.field)).toContain(field);
  });

  it("another grid than ours", () => {
    const grids = {
      tile: 32,
      walls: { image: "objects.png", columns: 8, kinds: {} },
      icons: { image: "objects.png", size: 32, names: {} },
    };
    expect(refused(grids, bedPicture)).toMatchObject([
      { code: "art.grid", facts: { field: "tile", expected: "16", came: "32" } },
      { code: "art.grid", facts: { field: "walls.columns", expected: "16", came: "8" } },
      { code: "art.grid", facts: { field: "icons.size" } },
    ]);
  });

  it.each([
    "../objects.png",
    "/etc/passwd",
    "a/../../b.png",
    "C:\\art.png",
    "ours/objects.png",
    "joined/a.png",
    "a//b.png",
  ])("a picture at %s", (image) =>
    expect(refused({ objects: { ...bed, image } })).toMatchObject([
      { code: "art.path", facts: { came: image } },
    ]),
  );

  it("a link that leads out of the folder, for sheets and for layers", () => {
    const folder = writePack({
      objects: bed,
      villagers: { layers: { hat: { cap: { slim: "objects.png" } } } },
    });
    const secret = join(mkdtempSync(join(tmpdir(), "hamlet-secret-")), "key");
    writeFileSync(secret, "secret");
    symlinkSync(secret, join(folder, "objects.png"));
    expect(openArt(folder, ourArt)).toMatchObject({
      ok: false,
      problems: [
        { code: "art.path", facts: { field: "objects.image" } },
        { code: "art.path", facts: { field: "villagers.layers" } },
      ],
    });
  });

  it("a picture that is none, that is cut off, or that is too large", () => {
    const huge = Buffer.from(bedPicture["objects.png"]);
    huge.writeUInt32BE(100_000, 16);
    for (const bytes of [
      Buffer.from("GIF89a"),
      bedPicture["objects.png"].subarray(0, 60),
      huge,
      Buffer.alloc(0),
    ])
      expect(refused({ objects: bed }, { "objects.png": bytes })).toMatchObject([{ code: "art.picture" }]);
  });
});
