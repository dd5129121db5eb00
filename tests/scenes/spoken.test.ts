import { describe, expect, it } from "vitest";
import type { TalkLine, VillageState } from "#village/state";
import { Conversation, mostBubbles, type Now } from "../../src/panels/overlay/spoken.ts";

const stateWith = (lines: readonly TalkLine[]): VillageState => {
  const talk = {
    id: "t",
    opened: 0,
    place: null,
    members: [],
    lines,
    said: lines.length,
    next: null,
    due: 0,
  };
  return {
    tick: 0,
    village: { weather: "clear", notices: [] },
    villagers: {},
    objects: {},
    talks: { t: talk },
  };
};
const nowAt = (tick: number, ms: number, lines: readonly TalkLine[], more: Partial<Now> = {}): Now => ({
  state: stateWith(lines),
  tick,
  ms,
  jumped: false,
  playing: true,
  speed: 4,
  ...more,
});
const line = (t: number, by: string, text = `line of ${t}`): TalkLine => ({ t, by, text });
const everybody = (): boolean => true;
const texts = (all: Iterable<{ text: string }>): string[] => [...all].map((one) => one.text);

describe("which lines are read", () => {
  it("a line that was just said", () => {
    const talk = new Conversation();
    expect(texts(talk.update(nowAt(10, 0, [line(10, "ann")]), everybody))).toEqual(["line of 10"]);
  });

  it("stays at least two and a half seconds, also when its speaker goes on", () => {
    const talk = new Conversation();
    talk.update(nowAt(10, 0, [line(10, "ann")]), everybody);
    const lines = [line(10, "ann"), line(12, "ann")];
    expect(texts(talk.update(nowAt(12, 2400, lines), everybody))).toEqual(["line of 10"]);
    expect(texts(talk.update(nowAt(13, 2600, lines), everybody))).toEqual(["line of 12"]);
  });

  it("goes when it has been read, and is not put up again", () => {
    const talk = new Conversation();
    const lines = [line(10, "ann")];
    talk.update(nowAt(10, 0, lines), everybody);
    expect(texts(talk.update(nowAt(11, 9000, lines, { speed: 0.5 }), everybody))).toEqual([]);
  });

  it("stays while the village stands still", () => {
    const talk = new Conversation();
    const lines = [line(10, "ann")];
    talk.update(nowAt(10, 0, lines), everybody);
    expect(texts(talk.update(nowAt(10, 60_000, lines, { playing: false }), everybody))).toHaveLength(1);
  });

  it("is shown again after a jump back to it", () => {
    const talk = new Conversation();
    const lines = [line(10, "ann")];
    talk.update(nowAt(10, 0, lines), everybody);
    talk.update(nowAt(500, 8000, [], { jumped: true }), everybody);
    expect(texts(talk.update(nowAt(11, 9000, lines, { jumped: true }), everybody))).toEqual(["line of 10"]);
  });

  it("at most five at once, and none of whom is not seen", () => {
    const talk = new Conversation();
    const lines = ["a", "b", "c", "d", "e", "f", "g"].map((by) => line(10, by));
    const seen = (villager: string): boolean => villager !== "g";
    const shown = [...talk.update(nowAt(10, 0, lines), seen)];
    expect(shown).toHaveLength(mostBubbles);
    expect(shown.some(({ speaker }) => speaker === "g")).toBe(false);
  });
});
