/** What the mind writes in a request, the offline model reads back: in each language, over requests of a lived morning. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { timeAt, weekdays } from "#village/clock";
import type { ModelRequest } from "../../../server/model/language-model.ts";
import { createLanguage } from "../../../server/model/offline/language.ts";
import { loadOfflinePack } from "../../../server/model/offline/load-pack.ts";
import { type Scene, sceneReader } from "../../../server/model/offline/request/scene.ts";
import { type LivedVillage, liveVillage } from "../../support/live-village.ts";

const locales = join(import.meta.dirname, "..", "..", "..", "assets", "locales");
const ticks = 1500;

interface Read {
  village: LivedVillage;
  scenes: { request: ModelRequest; scene: Scene }[];
}

async function readMorning(language: string): Promise<Read> {
  const requests: ModelRequest[] = [];
  const village = await liveVillage("willowbrook", {
    ...{ seed: 101, ticks, language },
    wrap: (model) => ({
      ...model,
      ask: (request) => {
        requests.push(request);
        return model.ask(request);
      },
    }),
  });
  const read = sceneReader(createLanguage(loadOfflinePack(locales, language)));
  return { village, scenes: requests.map((request) => ({ request, scene: read(request) })) };
}

/** Without the marks that stand around names where a language has no capitals. */
const bare = (text: string | undefined): string | undefined => text?.replace(/[\uE000\uE001]/g, "");

const linesOf = ({ sections }: ModelRequest, name: string): readonly string[] =>
  sections.find((section) => section.name === name)?.lines ?? [];

describe.each(["en", "zh"])("lines of a request in %s", (language) => {
  const morning = readMorning(language);

  it("tell who is asked, where it lives and works", async () => {
    const { village, scenes } = await morning;
    for (const { request, scene } of scenes) {
      const persona = village.world.personas[request.call.villager];
      const { places } = village.world.scenario;
      expect(bare(scene.self.name)).toBe(persona?.name);
      expect(scene.self.age).toBe(persona?.age);
      if (request.purpose === "focal" || request.purpose === "insights") continue;
      expect(bare(scene.self.home)).toBe(places[persona?.home ?? ""]?.name);
      // Who only weighs what was said is not told where he works.
      if (request.purpose === "takeaway") continue;
      expect(bare(scene.self.work?.place)).toBe(places[persona?.work?.place ?? ""]?.name);
      expect(scene.self.work?.hours.map(({ from, until }) => [clock(from), clock(until)])).toEqual(
        persona?.work?.hours?.map(({ from, to }) => [from, to]),
      );
    }
  });

  it("tell the moment and the place", async () => {
    const { village, scenes } = await morning;
    const names = new Set(Object.values(village.world.scenario.places).map((place) => place.name));
    for (const { request, scene } of scenes) {
      if (linesOf(request, "now").length === 0) continue;
      const { weekday, minuteOfDay, day } = timeAt(village.world.calendar, request.call.tick);
      expect(scene.now).toMatchObject({ weekday: weekdays.indexOf(weekday), minute: minuteOfDay, day });
      if (scene.now.place !== undefined) expect(names).toContain(bare(scene.now.place));
    }
    expect(scenes.some(({ scene }) => scene.now.place !== undefined && scene.now.room !== undefined)).toBe(
      true,
    );
  });

  it("tell places, people and plans, every line of them", async () => {
    const { village, scenes } = await morning;
    const { scenario, personas } = village.world;
    const places = new Set(Object.values(scenario.places).map((place) => place.name));
    const people = new Set(scenario.villagers.map((villager) => villager.name));
    for (const { request, scene } of scenes) {
      const home = scenario.places[personas[request.call.villager]?.home ?? ""]?.name;
      for (const place of scene.places) expect(places).toContain(bare(place.name));
      // Who thinks of company is told of the places where the others may be.
      if (scene.places.length > 0 && request.purpose !== "react")
        expect(scene.places.filter((place) => place.isHome).map((place) => bare(place.name))).toEqual([home]);
      expect(scene.people).toHaveLength(linesOf(request, "people").length);
      for (const person of [...scene.people, ...scene.others]) expect(people).toContain(bare(person.name));
      expect(scene.today).toHaveLength(linesOf(request, "today").length);
      for (const block of [...scene.today, ...(scene.blocks[0] ? [scene.blocks[0]] : [])])
        if (block.place !== undefined) expect(places).toContain(bare(block.place));
    }
    expect(scenes.some(({ scene }) => scene.places.some((place) => place.shut))).toBe(true);
    expect(scenes.some(({ scene }) => scene.places.some((place) => place.hours.length > 0))).toBe(true);
  });

  it("tell memories: when, who said it to whom, and the words", async () => {
    const { village, scenes } = await morning;
    const people = new Set(village.world.scenario.villagers.map((villager) => villager.name));
    const kinds = new Set<string>();
    for (const { scene } of scenes)
      for (const memory of [...scene.memories, ...scene.recent]) {
        kinds.add(memory.kind);
        expect(memory.before || memory.minute !== undefined, memory.text).toBe(true);
        if (memory.speaker !== undefined) expect(people, memory.text).toContain(bare(memory.speaker));
        if (memory.kind === "heard" || memory.kind === "said") expect(memory.words).not.toMatch(/[“”]$/);
      }
    expect([...kinds].sort()).toEqual(expect.arrayContaining(["heard", "overheard", "plain", "said"]));
  });

  it("tell a talk: its setting and each line's speaker", async () => {
    const { village, scenes } = await morning;
    const people = new Set(village.world.scenario.villagers.map((villager) => villager.name));
    const talks = scenes.filter(({ request }) => request.purpose === "converse");
    expect(talks.length).toBeGreaterThan(10);
    for (const { request, scene } of talks) {
      for (const line of scene.talk) expect(people).toContain(bare(line.speaker));
      expect(scene.others.length).toBeGreaterThan(0);
      for (const member of scene.setting.members) expect(people).toContain(bare(member));
      expect(linesOf(request, "setting").join("\n")).toContain(String(scene.setting.usual));
    }
  });
});

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
