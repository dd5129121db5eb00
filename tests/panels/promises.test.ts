import { describe, expect, it } from "vitest";
import { Chronicle } from "#village/chronicle";
import { type Happening, happening } from "#village/event";
import { promisesAt } from "../../src/panels/villager/plan/promises.ts";
import { logOf } from "../metrics/figures.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const made = (text: string, from: number): Happening =>
  happening("promise.made", "ann", { to: "ben", text, place: "green", from, until: from + 60 });
const settled = (promise: number, kept: boolean): Happening =>
  happening("promise.settled", "ann", { promise, kept });
const log = logOf({
  10: [made("sing", 900), made("bake", 300)],
  400: [settled(1, true)],
  500: [made("dance", 9000)],
  600: [happening("promise.broken", "ann", { promise: 2, reason: "A bad foot." })],
});
const chronicle = new Chronicle(tinyWorld()).read(log);
const at = (tick: number): string[] =>
  promisesAt(chronicle, "ann", tick).map(({ event, end }) => `${event.data.text} ${end}`);

describe("promises", () => {
  it("are listed as they stand at the tick, the next one due first", () => {
    expect(at(5)).toEqual([]);
    expect(at(20)).toEqual(["bake open", "sing open"]);
    expect(at(700)).toEqual(["bake kept", "sing open", "dance broken"]);
  });

  it("are let go a day after they ended", () => {
    expect(at(400 + 8640)).toEqual(["sing open", "dance broken"]);
  });
});
