import { describe, expect, it } from "vitest";
import type { Problem, Result } from "#village/errors";
import { loadScenario } from "../../server/scenario/load.ts";
import { readScenarioFolder } from "../../server/scenario/source.ts";
import { scenariosFolder } from "../support/live-village.ts";
import { firstLight, mapLayers } from "../support/scenario-copy.ts";

const problemsOf = (result: Result<unknown>): Problem[] => (result.ok ? [] : result.problems);

describe("a scenario with faults", () => {
  it("is valid without any", () => expect(problemsOf(loadScenario(firstLight()))).toEqual([]));

  it("unknown: names what there is and the nearest", () => {
    const [found] = problemsOf(readScenarioFolder("first-lihgt", scenariosFolder));
    expect(found).toMatchObject({ code: "scenario.not-found", facts: { nearest: "first-light" } });
  });

  it("YAML that does not parse: file, line and column", () => {
    const files = firstLight({
      "scenario.yaml": (text) => text.replace("tickSeconds: 10", "tickSeconds: [10"),
    });
    const [found] = problemsOf(loadScenario(files));
    expect(found?.code).toBe("scenario.yaml");
    expect(found?.where?.line).toBeGreaterThan(5);
  });

  it("a field of the wrong type: where, what was expected, what came", () => {
    const files = firstLight({ "villagers/marta.yaml": (text) => text.replace(/^age: .*/m, "age: old") });
    const [found] = problemsOf(loadScenario(files));
    expect(found).toMatchObject({
      code: "scenario.field",
      where: { file: "villagers/marta.yaml" },
      facts: { field: "age", came: '"old"' },
    });
    expect(found?.where?.line).toBe(
      (files["villagers/marta.yaml"]?.split("\n").findIndex((l) => l.startsWith("age:")) as number) + 1,
    );
  });

  it("a misspelt field: named, with its line", () => {
    const files = firstLight({
      "villagers/marta.yaml": (text) => text.replace(/^lifestyle:/m, "lifestlye:"),
    });
    const codes = problemsOf(loadScenario(files)).map((p) => `${p.code} ${p.facts.field}`);
    expect(codes).toContain("scenario.field lifestlye");
    expect(codes).toContain("scenario.field lifestyle");
  });

  it("a misspelt place: the nearest valid name", () => {
    const files = firstLight({
      "villagers/marta.yaml": (text) => text.replace(/^home: .*/m, "home: rose-cotage"),
    });
    expect(problemsOf(loadScenario(files))).toContainEqual(
      expect.objectContaining({
        code: "scenario.unknown-name",
        facts: { kind: "place", name: "rose-cotage", nearest: "rose-cottage" },
      }),
    );
  });

  it("a purpose that there is none of, in models and votes", () => {
    const files = firstLight({
      "scenario.yaml": (text) =>
        `${text}\nmind: { models: { take-away: offline }, votes: { conversee: 3 } }\n`,
    });
    const found = problemsOf(loadScenario(files)).map(({ facts }) => [facts.field, facts.nearest]);
    expect(found).toContainEqual(["mind.models.take-away", "takeaway"]);
    expect(found).toContainEqual(["mind.votes.conversee", "converse"]);
  });

  it("a villager without a file", () => {
    const files = firstLight({
      "scenario.yaml": (text) => text.replace(/villagers: \[marta/, "villagers: [matra"),
    });
    expect(problemsOf(loadScenario(files))[0]).toMatchObject({
      code: "scenario.villager-missing",
      facts: { nearest: "marta" },
    });
  });

  it.each(["ground", "walls", "rooms", "doors", "objects", "spawns", "buildings"])(
    "a map without the layer %s",
    (name) => {
      const files = firstLight({ "map.tmj": mapLayers((layers) => layers.filter((l) => l.name !== name)) });
      expect(problemsOf(loadScenario(files))).toContainEqual(
        expect.objectContaining({ code: "map.layer-missing", facts: { layer: name } }),
      );
    },
  );

  it("a map that is no JSON, and one with an unknown kind of object", () => {
    expect(problemsOf(loadScenario(firstLight({ "map.tmj": (text) => text.slice(0, 500) })))[0]?.code).toBe(
      "map.json",
    );
    const files = firstLight({
      "map.tmj": mapLayers((layers) => {
        const stove = layers.find((l) => l.name === "objects")?.objects?.find((o) => o.type === "stove");
        if (stove) stove.type = "stoove";
      }),
    });
    expect(problemsOf(loadScenario(files))[0]).toMatchObject({
      code: "map.unknown-kind",
      facts: { kind: "stoove", nearest: "stove" },
    });
  });

  it("a home that cannot be reached", () => {
    const files = firstLight({
      "map.tmj": mapLayers((layers) => {
        const walls = layers.find((l) => l.name === "walls");
        const doors = layers.find((l) => l.name === "doors");
        const wall = walls?.data?.find((gid) => gid > 0) ?? 0;
        for (const door of doors?.objects ?? []) if (walls?.data) walls.data[cellOf(door)] = wall;
      }),
    });
    expect(problemsOf(loadScenario(files)).map((p) => p.code)).toContain("scenario.home-unreachable");
  });
});

const cellOf = (object: object): number => {
  const { x, y } = object as { x: number; y: number };
  return (y / 16) * 40 + x / 16;
};
