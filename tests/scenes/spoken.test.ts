import { describe, expect, it } from "vitest";
import type { TalkLine, TalkState, VillageState } from "#village/state";
import { Conversation, mostBubbles, type Now } from "../../src/panels/overlay/spoken.ts";
import { readingTime } from "../../src/store/reading-time.ts";

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
  lead: null,
  reading: true,
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

  it("of the talk that is watched before all others, then the newest", () => {
    const talk = new Conversation();
    const others = ["a", "b", "c", "d", "e", "f"].map((by, i) => line(5 + i, by));
    const state = stateWith(others);
    const watched = { ...stateWith([line(6, "x"), line(8, "y")]).talks.t, id: "w" } as TalkState;
    const now = {
      ...nowAt(10, 0, []),
      lead: "w",
      speed: 16,
      state: { ...state, talks: { ...state.talks, w: watched } },
    };
    const shown = [...talk.update(now, everybody)].map(({ speaker }) => speaker);
    expect(shown).toEqual(["y", "x", "f", "e", "d"]);
  });

  it("stays as long as reading takes where the talk is watched", () => {
    const talk = new Conversation();
    const long = "word ".repeat(24);
    const watched = { lead: "t", reading: true, speed: 0.5 };
    talk.update(nowAt(10, 0, [line(10, "ann", long)], watched), everybody);
    const lines = [line(10, "ann", long), line(12, "ann")];
    expect(texts(talk.update(nowAt(12, readingTime(long) - 50, lines, watched), everybody))).toEqual([long]);
    expect(texts(talk.update(nowAt(12, readingTime(long) + 50, lines, watched), everybody))).toEqual([
      "line of 12",
    ]);
  });
});
