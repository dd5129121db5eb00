/** A day as planned beside the day as lived: kept, moved, dropped, added, and why. */
import { describe, expect, it } from "vitest";
import { Chronicle } from "#village/chronicle";
import { type Happening, happening } from "#village/event";
import { dayLived } from "#village/plan-lived";
import { logOf } from "../metrics/figures.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const world = tinyWorld();
const block = (from: number, to: number, text: string) => ({ from, to, text, place: "west" });
const plan = (...blocks: ReturnType<typeof block>[]): Happening =>
  happening("day.planned", "ann", { day: 1, strokes: [], blocks });
const lives = (index: number): Happening =>
  happening("actions.planned", "ann", { block: index, actions: [] });
const act = (until: number): Happening =>
  happening("activity.began", "ann", {
    ...{ text: "raking", icon: "garden", place: "west", room: null, object: null, until, step: 0 },
  });
const ends = happening("activity.ended", "ann", { done: true, step: 0 });

const log = logOf({
  0: [
    plan(
      block(0, 600, "rake leaves"),
      block(600, 1200, "read"),
      block(1200, 1800, "sew"),
      block(1800, 2400, "cook"),
    ),
    lives(0),
  ],
  10: [act(300)],
  300: [ends],
  700: [
    happening("plan.revised", "ann", {
      blocks: [
        block(0, 600, "rake leaves"),
        block(600, 700, "read"),
        block(700, 1200, "visit Ben"),
        block(1200, 1800, "sew"),
        block(1800, 2400, "cook"),
      ],
      reason: "Ben asked for me.",
    }),
    lives(2),
  ],
  710: [act(1100)],
  1100: [ends],
  1150: [plan(block(1150, 1500, "cook"), block(1500, 2400, "rest"))],
});
const rowsAt = (tick: number) =>
  dayLived(new Chronicle(world).read(log), "ann", tick).map(
    ({ block: { text }, outcome, added, movedFrom, reason }) => ({
      text,
      outcome,
      added,
      movedFrom,
      reason,
    }),
  );
const still = { added: false, movedFrom: null, reason: null };

describe("a day as planned and lived", () => {
  it("is told as far as it has come", () => {
    expect(rowsAt(400)).toEqual([
      { text: "rake leaves", outcome: "now", ...still },
      { text: "read", outcome: "ahead", ...still },
      { text: "sew", outcome: "ahead", ...still },
      { text: "cook", outcome: "ahead", ...still },
    ]);
  });

  it("sets what was kept beside what came in, moved and was dropped", () => {
    expect(rowsAt(2000)).toEqual([
      { text: "rake leaves", outcome: "kept", ...still },
      { text: "read", outcome: "passed", ...still },
      { text: "visit Ben", outcome: "kept", added: true, movedFrom: null, reason: "Ben asked for me." },
      { text: "cook", outcome: "passed", added: false, movedFrom: 1800, reason: null },
      { text: "sew", outcome: "dropped", ...still },
      { text: "rest", outcome: "now", added: true, movedFrom: null, reason: null },
    ]);
  });

  it("is nothing before there is a plan", () => {
    expect(dayLived(new Chronicle(world), "ann", 50)).toEqual([]);
  });
});
