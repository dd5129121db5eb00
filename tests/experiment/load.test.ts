/** Experiment files: patches laid over a scenario, and where their faults stand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Problem } from "#village/errors";
import { columnPatterns } from "../../server/cli/columns.ts";
import { loadExperiment } from "../../server/experiment/load.ts";
import { scenariosFolder } from "../support/live-village.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-experiment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources = { shelf: scenariosFolder, columns: columnPatterns() };
const load = (text: string, language?: string) => {
  const file = join(folder, "e.yaml");
  writeFileSync(file, text);
  return loadExperiment(file, { ...sources, language });
};

function arms(text: string, language?: string) {
  const loaded = load(text, language);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.arms;
}

function faults(text: string): Problem[] {
  const loaded = load(text);
  return loaded.ok ? [] : loaded.problems;
}

const head = "name: E\nscenario: first-light\nseeds: 1..2\ndays: 1\narms:\n  base: {}\n";

describe("a patch", () => {
  it("merges maps, replaces values and lists, takes away by null, and leaves the other arms alone", () => {
    const [base, other] = arms(`${head}  other:
    patch:
      mind: { ablate: [memory], vision: 6 }
      opening: null
      villagers:
        marta:
          currently: Marta plans nothing.
          relationships: { lena: { warmth: -2 }, tomas: null }
          memories: { remove: [Lena brought Marta], add: [Marta slept badly.] }
`);
    expect(base?.loaded.scenario.mind.ablate).toEqual([]);
    const { scenario } = other?.loaded ?? {};
    expect(scenario?.mind).toMatchObject({ ablate: ["memory"], vision: 6, retrieved: 8 });
    expect(scenario?.opening).toBeUndefined();
    const [before, after] = [base, other].map((arm) =>
      arm?.loaded.scenario.villagers.find((v) => v.id === "marta"),
    );
    expect(after?.currently).toBe("Marta plans nothing.");
    expect(after?.relationships.lena).toEqual({ ...before?.relationships.lena, warmth: -2 });
    expect(Object.keys(after?.relationships ?? {})).not.toContain("tomas");
    expect(after?.memories.at(-1)).toBe("Marta slept badly.");
    expect(after?.memories).toHaveLength(before?.memories.length ?? 0);
    expect(after?.age).toBe(before?.age);
    expect(other?.until).toBe(8640);
  });

  it("reaches the texts of another language", () => {
    const text = `${head}  other:
    patch: { translations: { zh: { name: 别的村, villagers: { marta: { currently: 今天什么也不打算。 } } } } }
`;
    const [base, other] = arms(text, "zh").map((arm) => arm.loaded.scenario);
    expect(other).toMatchObject({ language: "zh", name: "别的村" });
    expect(other?.villagers.find((v) => v.id === "marta")?.currently).toBe("今天什么也不打算。");
    expect(base?.name).not.toBe(other?.name);
    expect(arms(text)[1]?.loaded.scenario.language).toBe("en");
  });

  it("of willowbrook's placebo leaves no word of the supper", () => {
    for (const language of ["en", "zh"]) {
      const file = join(scenariosFolder, "willowbrook", "experiments", "news.yaml");
      const loaded = loadExperiment(file, { ...sources, language });
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      expect(loaded.value.experiment.seeds).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const [base, placebo] = loaded.value.arms.map(({ loaded: { scenario } }) => ({
        ida: scenario.villagers.find((v) => v.id === "ida"),
        inputs: scenario.inputs.length,
      }));
      expect(JSON.stringify(base?.ida)).toMatch(/lantern supper|灯会晚饭/);
      expect(JSON.stringify(placebo?.ida)).not.toMatch(/lantern supper|灯会晚饭/);
      expect(placebo?.ida?.memories).toHaveLength((base?.ida?.memories.length ?? 0) - 1);
      expect(placebo?.inputs).toBe((base?.inputs ?? 0) - 1);
    }
  });
});

describe("metrics to be shown", () => {
  it("are columns, with a star for one step of the way", () => {
    const shown =
      "metrics: [talks.talks, violations.*, probes.*.share, probes.breakfast.event.came, moments.kinds.*]\n";
    expect(faults(head + shown)).toEqual([]);
    expect(faults(`${head}metrics: [violation.*]\n`)[0]?.code).toBe("scenario.unknown-name");
    expect(faults(`${head}metrics: [talks.*.share]\n`)[0]?.code).toBe("scenario.unknown-name");
  });
});

describe("faults", () => {
  it.each([
    ["a faculty", "  x: { patch: { mind: { ablate: [memry] } } }\n", 7, "memory"],
    ["a field of the scenario", "  x: { patch: { mindd: {} } }\n", 7, "mind"],
    ["a field of the mind", "  x:\n    patch:\n      mind: { visoin: 3 }\n", 9, "vision"],
    ["a villager", "  x:\n    patch:\n      villagers:\n        matra: {}\n", 10, "marta"],
    ["a field of a villager", "  x: { patch: { villagers: { marta: { hom: x } } } }\n", 7, "home"],
    ["a home", "  x: { patch: { villagers: { marta: { home: rose-cotage } } } }\n", 7, "rose-cottage"],
    ["a metric", "metrics:\n  - talks.talkz\n", 8, "talks.talks"],
    ["a metric of a probe", "metrics: [probes.brekfast.share]\n", 7, "probes.breakfast.share"],
    ["a field of the file", "seedz: 3\n", 7, "seeds"],
  ])("%s that does not exist is told with line and nearest name", (_, text, line, near) => {
    const [fault] = faults(head + text);
    expect(fault?.facts.nearest).toBe(near);
    expect(fault?.where).toMatchObject({ file: join(folder, "e.yaml"), line });
    expect(fault?.where?.column).toBeGreaterThan(0);
  });

  it.each([
    [
      "nothing to remove",
      "  x: { patch: { inputs: { remove: [{ at: day 1 03:00 }] } } }\n",
      "experiment.nothing-removed",
    ],
    [
      "one who is still named by others",
      "  x: { patch: { villagers: { lena: null } } }\n",
      "scenario.unknown-name",
    ],
    ["a broken line", "  x: {\n", "scenario.yaml"],
  ])("%s", (_, text, code) => {
    const [fault] = faults(head + text);
    expect(fault?.code).toBe(code);
    expect(fault?.where?.file).toBe(join(folder, "e.yaml"));
    expect(fault?.where?.line).toBeGreaterThan(5);
  });

  it.each([
    ["name: E\nscenario: nowhere\nseeds: 1\narms: { a: {} }\n", "scenario.not-found"],
    ["name: E\nscenario: first-light\nseeds: 3..1\narms: { a: {} }\n", "scenario.field"],
    ["name: E\nscenario: first-light\nseeds: 1\narms: {}\n", "scenario.field"],
    [
      "name: E\nscenario: first-light\nseeds: 1\ndays: 1\nuntil: day 1 09:00\narms: { a: {} }\n",
      "scenario.field",
    ],
  ])("%j", (text, code) => expect(faults(text)[0]?.code).toBe(code));

  it("a file that is not there", () => {
    const missing = loadExperiment(join(folder, "nowhere.yaml"), sources);
    expect(missing.ok ? [] : missing.problems.map((p) => p.code)).toEqual(["experiment.not-found"]);
  });
});
