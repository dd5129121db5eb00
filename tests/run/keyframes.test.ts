import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import { realDisk } from "../../server/run/disk.ts";
import { readKeyframe, writeKeyframe } from "../../server/run/keyframe.ts";
import { stateHash } from "../../server/run/state-hash.ts";
import { type LivedVillage, liveVillage } from "../support/live-village.ts";

let lived: LivedVillage;
let folder: string;

beforeAll(async () => {
  lived = await liveVillage("willowbrook", { seed: 11, ticks: 1600 });
  folder = mkdtempSync(join(tmpdir(), "hamlet-keyframes-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("keyframes", () => {
  it("folding from the start, from any keyframe, and the live state agree", () => {
    const { world, events, state } = lived;
    expect(stateHash(reduce(initialState(world), events))).toBe(stateHash(state));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1599 }), (tick) => {
        const count = events.filter((e) => e.t <= tick).length;
        const there = reduce(initialState(world), events.slice(0, count));
        writeKeyframe(realDisk, folder, tick, count, 0, there);
        const frame = readKeyframe(folder, world, events.slice(0, count));
        expect(frame?.events).toBeLessThanOrEqual(count);
        if (!frame) throw new Error("no keyframe was found");
        expect(stateHash(reduce(frame.state, events.slice(frame.events)))).toBe(stateHash(state));
      }),
      { numRuns: 12, verbose: 1 },
    );
  });

  it("one that is torn is passed over", () => {
    const { world, events } = lived;
    const newest = readdirSync(join(folder, "keyframes")).sort().at(-1) ?? "";
    realDisk.replace(join(folder, "keyframes", newest), '{"tick":12,"eve');
    const frame = readKeyframe(folder, world, events);
    expect(frame).toBeDefined();
    if (frame)
      expect(stateHash(reduce(frame.state, events.slice(frame.events)))).toBe(stateHash(lived.state));
  });
});
