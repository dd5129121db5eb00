/** Figures become rows, rows a table that any reader of CSV takes. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { measure } from "#village/metrics/measure";
import { columnsText } from "../../scripts/write-columns.ts";
import { columnPatterns } from "../../server/cli/columns.ts";
import { cellOf, columnsOf, explains, type Row, rowOf } from "../../server/experiment/columns.ts";
import { parseSeeds } from "../../server/experiment/seeds.ts";
import { csvOf } from "../../server/experiment/table.ts";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { fakeModel } from "../support/fake-model.ts";
import { live, scenarioWorld } from "../support/minded.ts";

const root = join(import.meta.dirname, "..", "..");

describe("a row", () => {
  it("holds numbers by their way, counts lists, leaves out series, and has no texts", () => {
    const figures = {
      ticks: 5,
      probes: [
        {
          ...{ id: "supper", title: "The supper", share: 0.5, rooted: null, knowers: [{ villager: "a" }] },
          ...{ overTime: [{ t: 0, share: 1 }], event: { over: true, came: ["a", "b"] } },
        },
        { id: "loan", title: "The loan", share: 0, event: null },
      ],
      moments: { kinds: { refusal: 2 }, kindsByDay: [4, 6], moments: [{ t: 1 }] },
      activities: { byHour: { "6": { talk: 1 } } },
    };
    expect(rowOf(figures)).toEqual({
      ticks: 5,
      "probes.supper.share": 0.5,
      "probes.supper.rooted": null,
      "probes.supper.knowers": 1,
      "probes.supper.event.over": 1,
      "probes.supper.event.came": 2,
      "probes.loan.share": 0,
      "moments.kinds.refusal": 2,
      "moments.kindsByDay.1": 4,
      "moments.kindsByDay.2": 6,
    });
  });

  it("joins others in the order in which they name their columns; a kind not seen was seen 0 times", () => {
    const rows: Row[] = [
      { a: 1, "moments.kinds.refusal": 1, z: 9 },
      { a: 2, b: 3, "moments.kinds.quarrel": 4, z: null },
    ];
    const columns = columnsOf(rows);
    expect(columns).toEqual(["a", "b", "moments.kinds.quarrel", "moments.kinds.refusal", "z"]);
    expect(rows.map((row) => columns.map((column) => cellOf(row, column)))).toEqual([
      [1, null, 0, 1, 9],
      [2, 3, 4, 0, null],
    ]);
  });
});

describe("the table", () => {
  it("has a row per run, empty cells for what is not known, and quotes what needs it (RFC 4180)", () => {
    const rows = [
      { arm: "base", seed: 1, row: { "a,b": 0.5, 'say "x"': null } },
      { arm: "base", seed: 2, row: { "a,b": -1, 'say "x"': 1e-7 } },
    ];
    expect(csvOf(rows, ["a,b", 'say "x"'])).toBe(
      'arm,seed,"a,b","say ""x"""\r\nbase,1,0.5,\r\nbase,2,-1,1e-7\r\n',
    );
  });
});

describe("every column", () => {
  it("of a lived run is explained once, and nothing is explained that no run has", async () => {
    const world = scenarioWorld("first-light");
    const { events } = await live(world, fakeModel(), 8640);
    const words = loadMatchWords(join(root, "assets", "locales"), "en");
    if (!words.ok) throw new Error("no words");
    const measured = { world, events, ticks: 8640, probes: world.scenario.probes, words: words.value };
    const columns = Object.keys(rowOf(measure(measured)));
    const patterns = columnPatterns();
    expect(columns.length).toBeGreaterThan(50);
    for (const column of columns)
      expect(
        patterns.filter((pattern) => explains(pattern, column)),
        `assets/locales/en/columns.yaml on ${column}`,
      ).toHaveLength(1);
    for (const pattern of patterns)
      expect(
        columns.some((column) => explains(pattern, column)),
        pattern,
      ).toBe(true);
  });

  it("stands in docs/columns.md (npx tsx scripts/write-columns.ts)", () => {
    expect(readFileSync(join(root, "docs", "columns.md"), "utf8")).toBe(columnsText());
    const texts = parse(
      readFileSync(join(root, "assets", "locales", "en", "columns.yaml"), "utf8"),
    ) as object;
    for (const text of Object.values(texts)) expect(text).toMatch(/^\S.{5,}\.$/);
  });
});

describe("seeds", () => {
  it.each([
    ["7", [7]],
    ["1..4", [1, 2, 3, 4]],
    ["1, 3,7..9,3", [1, 3, 7, 8, 9]],
    ["4..1", undefined],
    ["1...3", undefined],
    ["", undefined],
    ["one", undefined],
    ["1..999999999", undefined],
  ])("%s", (text, seeds) => expect(parseSeeds(text)).toEqual(seeds));
});
