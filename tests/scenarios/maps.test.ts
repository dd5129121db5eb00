import { describe, expect, test } from "vitest";
import { footprints, isSolid } from "../../assets/maps/footprints.ts";
import { type Box, cellsOf, neighbours, readVillage, type Village } from "./village-files.ts";

const at = (box: Box): string => `${box.name} (${box.x},${box.y})`;

/** Which cells one can stand on. */
function walkable(village: Village): boolean[] {
  const open = village.ground.map((ground, cell) => ground !== "water" && !village.walls[cell]);
  for (const object of village.layers.objects!) {
    if (isSolid(object.type)) for (const cell of cellsOf(village, object)) open[cell] = false;
  }
  return open;
}

/** All cells that can be walked to from a cell. */
function reach(village: Village, open: boolean[], from: number): Set<number> {
  const seen = new Set([from]);
  const queue = [from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const cell of neighbours(village, next)) {
      if (open[cell] && !seen.has(cell)) {
        seen.add(cell);
        queue.push(cell);
      }
    }
  }
  return seen;
}

/** A name for the room of each cell; cells of no room are "outside". */
function roomNames(village: Village): string[] {
  const names = new Array<string>(village.ground.length).fill("outside");
  for (const room of village.layers.rooms!) {
    const name = room.type === "open" ? "outside" : `${room.place}/${room.name}`;
    for (const cell of cellsOf(village, room)) names[cell] = name;
  }
  return names;
}

/** Runs of one kind of ground, along rows and columns, that are longer than `longest`. */
function longRuns({ width, height, ground }: Village, kind: string, longest: number): string[] {
  const found: string[] = [];
  const scan = (
    lines: number,
    length: number,
    index: (line: number, step: number) => number,
    name: string,
  ): void => {
    for (let line = 0; line < lines; line++) {
      for (let step = 0, run = 0; step <= length; step++) {
        if (step < length && ground[index(line, step)] === kind) run++;
        else {
          if (run > longest) found.push(`${name} ${line}: ${run} cells up to ${step - 1}`);
          run = 0;
        }
      }
    }
  };
  scan(height, width, (y, x) => y * width + x, "row");
  scan(width, height, (x, y) => y * width + x, "column");
  return found;
}

describe.each(["first-light", "willowbrook"])("%s", (name) => {
  const village = readVillage(name);
  const { layers, scenario, villagers } = village;
  const open = walkable(village);
  const square = layers.rooms!.find((room) => room.type === "open")!;
  const start = cellsOf(village, square).find((cell) => open[cell])!;
  const reached = reach(village, open, start);
  const rooms = roomNames(village);

  test("opens in Tiled: every field that Tiled writes is there", () => {
    const fields =
      "compressionlevel height infinite layers nextlayerid nextobjectid orientation renderorder tiledversion";
    for (const field of `${fields} tileheight tilesets tilewidth type version width`.split(" ")) {
      expect(village.raw).toHaveProperty(field);
    }
    for (const layer of village.raw.layers as Record<string, unknown>[]) {
      const own = layer.type === "tilelayer" ? "data width height" : "objects draworder";
      for (const field of `id name opacity type visible x y ${own}`.split(" "))
        expect(layer).toHaveProperty(field);
    }
  });

  test("ids are unique, and every kind of object is known", () => {
    const names = layers.objects!.map((object) => object.name);
    expect(new Set(names).size).toBe(names.length);
    for (const object of layers.objects!) {
      const { w, h } = footprints.get(object.type) ?? { w: 0, h: 0 };
      expect([object.name, object.w, object.h]).toEqual([object.name, w, h]);
    }
  });

  test("no object overlaps a wall or another object", () => {
    const owner = new Map<number, string>();
    const faults: string[] = [];
    for (const object of layers.objects!.filter(({ type }) => footprints.get(type)?.use !== "flat-decor")) {
      for (const cell of cellsOf(village, object)) {
        if (village.walls[cell]) faults.push(`${at(object)} in a wall`);
        if (owner.has(cell)) faults.push(`${at(object)} on ${owner.get(cell)}`);
        owner.set(cell, object.name);
      }
    }
    expect(faults).toEqual([]);
  });

  test("rooms do not overlap, and every cell of one can be walked to or is furnished", () => {
    const seen = new Set<number>();
    const faults: string[] = [];
    for (const room of layers.rooms!) {
      for (const cell of cellsOf(village, room)) {
        const spot = `${room.place}/${at(room)} at ${cell % village.width},${Math.floor(cell / village.width)}`;
        if (seen.has(cell)) faults.push(`${spot} overlaps`);
        seen.add(cell);
        if (open[cell] && !reached.has(cell)) faults.push(`${spot} cannot be reached`);
      }
      if (!cellsOf(village, room).some((cell) => reached.has(cell))) faults.push(`${at(room)} is shut off`);
    }
    expect(faults).toEqual([]);
  });

  test("everything that can be used has a place to use it from, in its own room", () => {
    const faults = layers.objects!.filter((object) => {
      const use = footprints.get(object.type)!.use;
      const own = cellsOf(village, object);
      if (use === "walkable") return !own.some((cell) => reached.has(cell));
      const beside = own.flatMap((cell) => neighbours(village, cell).filter((c) => rooms[c] === rooms[cell]));
      return use === "solid" && !beside.some((cell) => reached.has(cell));
    });
    expect(faults.map((object) => at(object))).toEqual([]);
  });

  test("every building has a door, every door is open floor", () => {
    for (const building of layers.buildings!) {
      const doors = layers.doors!.filter((door) => door.place === building.name);
      expect([building.name, doors.some((door) => door.type === "outer")]).toEqual([building.name, true]);
      expect(doors.filter((door) => !reached.has(cellsOf(village, door)[0]!)).map(at)).toEqual([]);
    }
  });

  test("the places of the map are the places of the scenario", () => {
    const open = layers.rooms!.filter((room) => room.type === "open").map((room) => room.place);
    const onMap = new Set([...layers.buildings!.map((building) => building.name), ...open]);
    expect([...onMap].sort()).toEqual(Object.keys(scenario.places).sort());
    for (const [id, place] of Object.entries(scenario.places)) {
      const own = new Set(layers.rooms!.filter((room) => room.place === id).map((room) => room.name));
      expect([id, Object.keys(place.rooms ?? {}).filter((room) => !own.has(room))]).toEqual([id, []]);
      for (const owner of place.owner ?? []) expect(scenario.villagers).toContain(owner);
    }
  });

  test("everybody has a file, a spawn point on walkable ground, a home, a bed and a known place of work", () => {
    expect(villagers.map(({ id }) => id).sort()).toEqual([...scenario.villagers].sort());
    expect(layers.spawns!.map((spawn) => spawn.name).sort()).toEqual([...scenario.villagers].sort());
    for (const spawn of layers.spawns!)
      expect([spawn.name, open[cellsOf(village, spawn)[0]!]]).toEqual([spawn.name, true]);
    const objects = new Map(layers.objects!.map((object) => [object.name, object]));
    for (const { id, home, bed, work, relationships } of villagers) {
      expect([id, home in scenario.places, !work || work.place in scenario.places]).toEqual([id, true, true]);
      expect([id, bed?.startsWith(home), objects.get(bed ?? "")?.type]).toEqual([
        id,
        true,
        expect.stringMatching(/bed|cot/),
      ]);
      for (const known of Object.keys(relationships)) expect(scenario.villagers).toContain(known);
    }
  });

  test("nobody shares a bed that is too small, and a home has no bed too few", () => {
    const sleepers = new Map<string, number>();
    for (const { bed } of villagers) if (bed) sleepers.set(bed, (sleepers.get(bed) ?? 0) + 1);
    for (const [bed, count] of sleepers)
      expect(count).toBeLessThanOrEqual(bed.includes("double-bed") ? 2 : 1);
  });

  test("every home can feed and wash its people", () => {
    for (const building of layers.buildings!.filter(({ type }) => type === "home")) {
      const kinds = new Set(
        layers.objects!.filter(({ name }) => name.startsWith(building.name)).map(({ type }) => type),
      );
      expect([building.name, kinds.has("stove"), kinds.has("table"), kinds.has("chair")]).toEqual([
        building.name,
        true,
        true,
        true,
      ]);
      expect(kinds.has("sink") || kinds.has("washstand")).toBe(true);
    }
  });

  test("knowing is mutual, and no two people share hair and coat", () => {
    for (const { id, relationships } of villagers) {
      for (const other of Object.keys(relationships)) {
        expect([id, other, id in (villagers.find((v) => v.id === other)?.relationships ?? {})]).toEqual([
          id,
          other,
          true,
        ]);
      }
    }
    const looks = villagers.map(({ looks }) => JSON.stringify([looks.hair, looks.coat]));
    expect(new Set(looks).size).toBe(looks.length);
  });

  test("probes and inputs name things that are there", () => {
    const objects = new Set(layers.objects!.map((object) => object.name));
    for (const { event } of scenario.probes) {
      if (event)
        expect([event.place in scenario.places, scenario.villagers.includes(event.host)]).toEqual([
          true,
          true,
        ]);
    }
    for (const { villager, place, object } of scenario.inputs) {
      if (villager) expect(scenario.villagers).toContain(villager);
      if (place) expect(scenario.places).toHaveProperty(place);
      if (object) expect(objects).toContain(object);
    }
  });

  test("no path runs straight for more than twelve steps, and at most 45 % is plain grass", () => {
    expect(longRuns(village, "path", 12)).toEqual([]);
    expect(
      village.ground.filter((kind) => kind === "grass").length / village.ground.length,
    ).toBeLessThanOrEqual(0.45);
  });
});

describe("willowbrook", () => {
  const village = readVillage("willowbrook");
  const { layers, villagers } = village;

  test("is at least 100 by 70, with places in every quarter", () => {
    expect(village.width).toBeGreaterThanOrEqual(100);
    expect(village.height).toBeGreaterThanOrEqual(70);
    const quarters = [0, 0, 0, 0];
    for (const { x, y, w, h } of layers.buildings!) {
      quarters[(x + w / 2 < village.width / 2 ? 0 : 1) + (y + h / 2 < village.height / 2 ? 0 : 2)]!++;
    }
    expect(Math.min(...quarters)).toBeGreaterThanOrEqual(4);
  });

  test("has no three houses in line", () => {
    for (const edge of [(b: Box) => b.y, (b: Box) => b.y + b.h, (b: Box) => b.x, (b: Box) => b.x + b.w]) {
      const counts = new Map<number, string[]>();
      for (const b of layers.buildings!) counts.set(edge(b), [...(counts.get(edge(b)) ?? []), b.name]);
      expect([...counts.values()].filter((names) => names.length > 2)).toEqual([]);
    }
  });

  test("opens on at least three people outdoors, and six are up", () => {
    const view = layers.views!.find(({ name }) => name === "opening")!;
    const beds = layers
      .objects!.filter(({ type }) => type.endsWith("bed"))
      .flatMap((bed) => cellsOf(village, bed));
    const houses = layers.buildings!.flatMap((building) => cellsOf(village, building));
    const spots = layers.spawns!.map((spawn) => cellsOf(village, spawn)[0]!);
    const shown = new Set(cellsOf(village, view));
    expect(spots.filter((cell) => !beds.includes(cell)).length).toBeGreaterThanOrEqual(6);
    expect(spots.filter((cell) => shown.has(cell) && !houses.includes(cell)).length).toBeGreaterThanOrEqual(
      3,
    );
  });

  test("seats ten in the café and the pub, eight in the canteen, and a class at school", () => {
    const seats = (place: string, room: string): number => {
      const box = layers.rooms!.find((r) => r.place === place && r.name === room)!;
      const inside = new Set(cellsOf(village, box));
      const seated = layers.objects!.filter((object) => inside.has(cellsOf(village, object)[0]!));
      return seated.reduce(
        (sum, { type, w }) => sum + (/chair|stool|bench|school-desk|pew/.test(type) ? w : 0),
        0,
      );
    };
    expect(seats("the-wick", "cafe")).toBeGreaterThanOrEqual(10);
    expect(seats("the-dry-boot", "taproom")).toBeGreaterThanOrEqual(10);
    expect(seats("weir-mill", "canteen")).toBeGreaterThanOrEqual(8);
    expect(seats("bridge-school", "classroom")).toBeGreaterThanOrEqual(3);
  });

  test("25 people in 11 homes, of whom 50 pairs of 300 know each other", () => {
    expect(villagers.length).toBe(25);
    expect(new Set(villagers.map(({ home }) => home)).size).toBe(11);
    const ties = villagers.reduce((sum, { relationships }) => sum + Object.keys(relationships).length, 0);
    expect(ties / 2).toBe(50);
  });

  test("housemates know each other", () => {
    for (const a of villagers) {
      for (const b of villagers)
        if (a.id !== b.id && a.home === b.home) expect(a.relationships).toHaveProperty(b.id);
    }
  });
});
