/** What a village lacks when a faculty is taken from its minds, each beside the same village whole. */
import { beforeAll, describe, expect, it } from "vitest";
import { measure } from "#village/metrics/measure";
import type { Faculty } from "#village/scenario";
import { createWorld, type World } from "#village/world";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import type { ModelRequest } from "../../server/model/language-model.ts";
import { type FakeModel, fakeModel, linesOf, nowOf } from "../support/fake-model.ts";
import { type Lived, live, scenarioWorld } from "../support/minded.ts";
import { offline } from "../support/offline.ts";
import { ofType } from "../support/scene.ts";

const locales = new URL("../../assets/locales", import.meta.url).pathname;
/** From 06:30 of the first day to 08:00 of the second. */
const ticks = 8640 + 540;

function without(...ablate: Faculty[]): World {
  const world = scenarioWorld("first-light");
  const mind = { ...world.scenario.mind, reflectionThreshold: 60, ablate };
  return createWorld({ ...world.scenario, mind }, world.map, world.seed);
}

/** A model that promises something at the end of each talk. */
const promising = (): FakeModel =>
  fakeModel({
    converse: (request) => {
      const said = linesOf(request, "talk").length;
      const promise = { what: "bring jam", to: null, day: null, from: "19:00", until: "20:00", place: null };
      const say = `Line ${said} at ${request.call.tick}.`;
      const kept = { feeling: 1, remember: [], promises: said >= 3 ? [promise] : [] };
      return { say, leave: said >= 3, because: "It is my turn.", ...kept };
    },
  });

async function lifeWithout(...ablate: Faculty[]): Promise<Lived & { asked: readonly ModelRequest[] }> {
  const model = promising();
  return { ...(await live(without(...ablate), model, ticks)), asked: model.requests };
}

/** "[Friday 07:10] …", as memories stand in a prompt. */
const isMemory = (line: string): boolean => /^\[[^\]]+\] /.test(line);

const of = (asked: readonly ModelRequest[], ...purposes: string[]): ModelRequest[] =>
  asked.filter((request) => purposes.includes(request.purpose));

let whole: Awaited<ReturnType<typeof lifeWithout>>;
beforeAll(async () => {
  whole = await lifeWithout();
});

describe("a village without", () => {
  it("conversation has no talk, though its model would talk", async () => {
    const { events, asked } = await lifeWithout("conversation");
    expect(ofType(whole.events, "talk.opened").length).toBeGreaterThan(3);
    expect(events.filter((event) => event.type.startsWith("talk."))).toEqual([]);
    expect(of(asked, "converse", "takeaway")).toEqual([]);
  });

  it("planning has no day, no promise, and asks again when a stretch is over", async () => {
    const { events, asked } = await lifeWithout("planning");
    expect(ofType(whole.events, "promise.made").length).toBeGreaterThan(0);
    expect(ofType(events, "promise.made")).toEqual([]);
    expect(ofType(whole.events, "day.planned").every((plan) => plan.blocks.length > 3)).toBe(true);
    expect(ofType(events, "day.planned").every((plan) => plan.blocks.length === 1)).toBe(true);
    expect(of(asked, "plan-day").length).toBeGreaterThan(3 * of(whole.asked, "plan-day").length);
    for (const request of of(asked, "plan-day", "unfold")) {
      expect(linesOf(request, "persona").some((line) => line.startsWith("Now: "))).toBe(false);
      if (request.purpose === "unfold") continue;
      for (const { name, lines } of request.sections)
        if (lines.length > 0) expect(["persona", "now", "places", "people"]).toContain(name);
    }
    const nights = ofType(events, "activity.began").filter((activity) => activity.icon === "sleep");
    expect(new Set(nights.map((night) => night.place)).size).toBeGreaterThan(1);
  });

  it("planning goes on when an answer promises something for a day", async () => {
    const promise = { what: "bring jam", to: null, day: "Saturday", from: "09:00", until: null, place: null };
    const model = fakeModel({
      "plan-day": (request) => {
        const place = linesOf(request, "places")[0]?.split(":")[0];
        const block = { from: nowOf(request), to: "06:30", do: "see to things", place };
        return { strokes: [block.do], blocks: [block], promises: [promise] };
      },
    });
    const { events } = await live(without("planning"), model, 400);
    expect(ofType(events, "day.planned").length).toBe(3);
    expect(ofType(events, "promise.made")).toEqual([]);
  });

  it("reflection reflects on nothing", async () => {
    const { events, asked } = await lifeWithout("reflection");
    expect(of(whole.asked, "focal", "insights").length).toBeGreaterThan(3);
    expect(of(asked, "focal", "insights")).toEqual([]);
    expect(ofType(events, "memory.made").filter((memory) => memory.kind === "reflection")).toEqual([]);
    expect(ofType(events, "talk.opened").length).toBeGreaterThan(0);
  });

  it("memory makes memories, and none comes to mind", async () => {
    const { events, asked } = await lifeWithout("memory");
    expect(ofType(whole.events, "memory.recalled").length).toBeGreaterThan(50);
    expect(ofType(events, "memory.recalled")).toEqual([]);
    expect(ofType(events, "memory.made").length).toBeGreaterThan(50);
    const rememberedIn = (requests: readonly ModelRequest[]): string[] =>
      requests.flatMap((request) => request.sections.flatMap(({ lines }) => lines.filter(isMemory)));
    expect(rememberedIn(whole.asked).length).toBeGreaterThan(50);
    expect(rememberedIn(asked)).toEqual([]);
    for (const request of asked) expect(linesOf(request, "said")).toEqual([]);
    expect(of(asked, "focal")).toEqual([]);
    expect(of(asked, "converse").length).toBeGreaterThan(0);
  });
});

describe("on the offline model", () => {
  const knowers = async (...ablate: Faculty[]): Promise<{ first: string[]; all: string[] }[]> => {
    const world = without(...ablate);
    const { events } = await live(world, offline(), 8640);
    const words = loadMatchWords(locales, "en");
    if (!words.ok) throw new Error("no words");
    const { probes } = measure({
      ...{ world, events, ticks: 8640, probes: world.scenario.probes, words: words.value },
    });
    return probes.map(({ knowers: known }) => ({
      first: known.filter((k) => k.source === "start").map((k) => k.villager),
      all: known.map((k) => k.villager),
    }));
  };

  it("news goes from mouth to mouth, and without talk stays with those who had it", async () => {
    const [told] = await knowers();
    expect(told?.all.length).toBeGreaterThan(told?.first.length ?? 0);
    for (const { first, all } of await knowers("conversation")) expect(all).toEqual(first);
  });
});
