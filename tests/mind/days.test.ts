/** Two days of First Light on a small model: what the mind does over time. */
import { beforeAll, describe, expect, it } from "vitest";
import { timeAt } from "#village/clock";
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import { isAsleep } from "#village/state";
import { at, toArray } from "#village/vector";
import { fakeModel, linesOf } from "../support/fake-model.ts";
import { type Lived, live, scenarioWorld } from "../support/minded.ts";
import { ofType } from "../support/scene.ts";

const world = scenarioWorld("first-light");
const model = fakeModel();
let lived: Lived;
let events: VillageEvent[];

beforeAll(async () => {
  lived = await live(world, model, 2 * 8640 - 1800);
  events = lived.events;
});

const by = (id: string): VillageEvent[] => events.filter((e) => e.by === id);

describe("two days", () => {
  it("are planned anew each morning, and when one has come to know something by oneself", () => {
    for (const id of world.order) {
      const voices = events.filter((e) => e.type === "voice.heard" && e.data.villager === id);
      const extra = voices.map((e) => timeAt(world.calendar, e.t).day);
      const planned = by(id).flatMap((e) => (e.type === "day.planned" ? [e.data.day] : []));
      expect(planned, id).toEqual([1, 2, ...extra].sort((a, b) => a - b));
    }
  });

  it("leave nobody awake with nothing to do for more than a few ticks", () => {
    let state = initialState(world);
    const since = new Map<string, number>();
    let next = 0;
    for (let tick = 0; tick < lived.engine.tick; tick++) {
      const now: VillageEvent[] = [];
      while (events[next]?.t === tick) now.push(events[next++] as VillageEvent);
      state = reduce(state, now);
      for (const villager of Object.values(state.villagers)) {
        const busy = villager.walk ?? villager.activity ?? villager.talk;
        if (busy !== null) since.set(villager.id, tick);
        expect(tick - (since.get(villager.id) ?? 0), `${villager.id} at ${tick}`).toBeLessThan(6);
      }
    }
  });

  it("end every activity in time", () => {
    for (const id of world.order) {
      let until = Number.POSITIVE_INFINITY;
      for (const event of by(id)) {
        expect(event.t).toBeLessThanOrEqual(until);
        if (event.type === "activity.began") until = event.data.until;
        if (event.type === "activity.ended") until = Number.POSITIVE_INFINITY;
      }
    }
  });

  it("let everyone sleep at home, in bed", () => {
    for (const id of world.order) {
      const nights = by(id).flatMap((e) =>
        e.type === "activity.began" && e.data.icon === "sleep" ? [e.data] : [],
      );
      expect(nights.length).toBeGreaterThan(0);
      for (const night of nights) {
        expect(night.place).toBe(world.personas[id]?.home);
        if (world.personas[id]?.bed) expect(night.object).toBe(world.personas[id]?.bed);
      }
    }
  });

  it("perceive nothing while asleep", () => {
    let state = initialState(world);
    for (const event of events) {
      const villager = state.villagers[event.by];
      if (event.type === "memory.made" && villager) expect(isAsleep(villager)).toBe(false);
      state = reduce(state, [event]);
    }
  });
});

describe("reflection", () => {
  it("fires once importance has summed past the threshold, and cites memories made before it", () => {
    const { reflectionThreshold } = world.scenario.mind;
    expect(ofType(events, "reflection.ended").length).toBeGreaterThan(1);
    for (const id of world.order) {
      let count = toArray(
        initialState(world).villagers[id]?.mind.memories ?? { length: 0, chunks: [] },
      ).length;
      let sum = 0;
      for (const event of events) {
        if (event.type === "voice.heard" && event.data.villager === id) {
          sum += event.data.importance;
          count++;
        }
        if (event.by !== id) continue;
        if (event.type === "memory.made") {
          if (event.data.kind === "reflection") {
            expect(sum).toBeGreaterThanOrEqual(reflectionThreshold);
            expect(event.data.evidence.length).toBeGreaterThan(0);
            for (const index of event.data.evidence) expect(index).toBeLessThan(count);
          } else if (event.data.kind !== "plan") sum += event.data.importance;
          count++;
        }
        if (event.type === "reflection.ended") sum = 0;
      }
    }
  });

  it("becomes part of what is retrieved later", () => {
    const later = model.requests.filter((r) => r.purpose !== "insights" && r.purpose !== "focal");
    expect(later.some((r) => linesOf(r, "memories").some((line) => line.includes("(thought)")))).toBe(true);
  });
});

describe("talks", () => {
  it("retrieve anew for each line: what was just said is the query", () => {
    const talks = new Map<string, Set<string>>();
    for (const event of events)
      if (event.type === "talk.said" && event.thought) {
        const thought = lived.thoughts.find((t) => t.id === event.thought);
        const key = `${event.data.talk} ${event.by}`;
        const memories = talks.get(key) ?? new Set();
        memories.add(JSON.stringify(thought?.retrieved));
        talks.set(key, memories);
      }
    const several = [...talks.values()].filter((memories) => memories.size > 1);
    expect(several.length).toBeGreaterThan(talks.size / 2);
  });

  it("are remembered by who said what to whom", () => {
    const line = events.find((e) => e.type === "talk.opened");
    if (line?.type !== "talk.opened") throw new Error("nobody talked");
    const partner = line.data.members.find((m) => m !== line.by) ?? "";
    const memories = (id: string) =>
      toArray(lived.engine.state.villagers[id]?.mind.memories ?? { length: 0, chunks: [] });
    const said = { kind: "utterance", text: line.data.text, speaker: line.by };
    expect(memories(line.by)).toContainEqual(expect.objectContaining({ ...said, subject: partner }));
    expect(memories(partner)).toContainEqual(expect.objectContaining({ ...said, subject: partner }));
  });

  it("leave something with both sides, once", () => {
    const closed = ofType(events, "talk.closed").length;
    expect(closed).toBeGreaterThan(3);
    const kept = lived.thoughts.filter((t) => t.purpose === "takeaway").length;
    expect(kept).toBeGreaterThanOrEqual(closed);
    const stays = ofType(events, "memory.made").filter(({ text }) => /^They talked|^The talk of/.test(text));
    expect(stays.length).toBe(2 * closed);
    expect(ofType(events, "feeling.shifted").length).toBe(2 * closed);
  });

  it("do not come again before the cooldown is over", () => {
    const pause = world.scenario.mind.talkCooldown * 6;
    const last = new Map<string, number>();
    for (const event of events) {
      if (event.type !== "talk.opened") continue;
      const pair = [...event.data.members].sort().join("|");
      const before = last.get(pair);
      if (before !== undefined) expect(event.t - before).toBeGreaterThanOrEqual(pause);
      last.set(pair, event.t);
    }
  });
});

describe("models", () => {
  it("are asked few times a villager-day, with bounded prompts", () => {
    const days = world.order.length * (lived.engine.tick / 8640);
    expect(model.requests.length / days).toBeLessThan(60);
    const tokens = lived.thoughts.reduce(
      (sum, t) => sum + t.sections.reduce((s, { tokens: n }) => s + n, 0),
      0,
    );
    expect(tokens / days).toBeLessThan(50_000);
    for (const thought of lived.thoughts)
      expect(thought.sections.reduce((s, { tokens: n }) => s + n, 0)).toBeLessThan(2500);
  });

  it("are named the memories that count as retrieved", () => {
    const { memories, retrieved } = lived.engine.state.villagers[world.order[0] ?? ""]?.mind ?? {
      memories: { length: 0, chunks: [] },
      retrieved: { length: 0, chunks: [] },
    };
    const later = toArray(memories).filter((memory, i) => (at(retrieved, i) ?? 0) > memory.t).length;
    expect(later).toBeGreaterThan(8);
  });
});
