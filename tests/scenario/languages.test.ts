/** A scenario in its other languages: whole, without strays, and the same village. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { orThrow, type Problem, type Result } from "#village/errors";
import type { Persona, Scenario } from "#village/scenario";
import { type LoadedScenario, loadScenario } from "../../server/scenario/load.ts";
import { readScenarioFolder } from "../../server/scenario/source.ts";
import { scenariosFolder } from "../support/live-village.ts";
import { firstLight } from "../support/scenario-copy.ts";

const problemsOf = (result: Result<unknown>): Problem[] => (result.ok ? [] : result.problems);
const inChinese = (changes: Parameters<typeof firstLight>[0]) =>
  problemsOf(loadScenario(firstLight(changes), "zh"));

describe("texts in another language", () => {
  it("a text left out: its field, where it belongs, and how it reads", () => {
    const [found] = inChinese({ "zh/villagers/lena.yaml": (text) => text.replace(/^ {2}- .*\n/m, "") });
    expect(found).toMatchObject({
      code: "scenario.untranslated",
      where: { file: "zh/villagers/lena.yaml" },
      facts: { field: "memories.5", language: "zh", text: expect.stringContaining("grandfather clocks") },
    });
    expect(found?.where?.line).toBeGreaterThan(10);
  });

  it("a text too many", () => {
    const [found] = inChinese({
      "zh/villagers/lena.yaml": (text) => text.replace("memories:", "memories:\n  - 多"),
    });
    expect(found).toMatchObject({ code: "scenario.unknown-name", facts: { kind: "memory" } });
  });

  it("a misspelt key, with its line", () => {
    const found = inChinese({ "zh/villagers/lena.yaml": (text) => text.replace("lifestyle:", "lifestlye:") });
    expect(found.map((p) => p.facts.field)).toEqual(expect.arrayContaining(["lifestlye", "lifestyle"]));
    expect(found.every((p) => (p.where?.line ?? 0) > 0)).toBe(true);
  });

  it("an id that the scenario does not have: the nearest", () => {
    const [found] = inChinese({ "zh/texts.yaml": (text) => text.replace("rose-cottage:", "rose-cotage:") });
    expect(found).toMatchObject({
      code: "scenario.unknown-name",
      where: { file: "zh/texts.yaml", line: expect.any(Number) },
      facts: { kind: "place", name: "rose-cotage", nearest: "rose-cottage" },
    });
  });

  it("an input at another moment", () => {
    const [found] = inChinese({ "zh/texts.yaml": (text) => text.replace("day 1 12:30", "day 1 12:40") });
    expect(found).toMatchObject({ facts: { kind: "input", name: "day 1 12:40", nearest: "day 1 12:30" } });
  });

  it("a villager without texts, and texts without a villager", () => {
    const { "zh/villagers/lena.yaml": texts, ...files } = firstLight();
    const found = problemsOf(loadScenario({ ...files, "zh/villagers/lean.yaml": texts ?? "" }, "zh"));
    expect(found.map((p) => p.code)).toEqual(["scenario.villager-missing", "scenario.unknown-name"]);
    expect(found[1]?.facts).toMatchObject({ name: "lean", nearest: "lena" });
  });

  it("a language that the scenario does not have: those it has", () => {
    const [found] = problemsOf(loadScenario(firstLight(), "xx"));
    expect(found).toMatchObject({ code: "scenario.language", facts: { language: "xx", known: "en, zh" } });
  });
});

const load = (name: string, language: string): LoadedScenario =>
  orThrow(loadScenario(orThrow(readScenarioFolder(name, scenariosFolder)).files, language));

/** Every text that a translation replaces, as one. */
const textsOf = ({ name, description, opening, places, probes, inputs, villagers }: Scenario): string[] => [
  name,
  description ?? "",
  opening ? `${opening.title} ${opening.text}` : "",
  ...Object.values(places).flatMap((place) => [
    place.name,
    place.about ?? "",
    ...Object.values(place.rooms ?? {}).map((room) => room.name),
  ]),
  ...probes.flatMap((probe) => [probe.title, ...probe.require.flat(), ...(probe.exclude ?? [])]),
  ...inputs.flatMap((input) => ("text" in input ? [input.text] : [])),
  ...villagers.flatMap(personaTexts),
];

const personaTexts = (persona: Persona): string[] => [
  persona.name,
  ...persona.traits,
  ...[persona.background, persona.currently, persona.lifestyle, persona.work?.as ?? ""],
  ...persona.memories.map((memory) => (typeof memory === "string" ? memory : memory.text)),
  ...Object.values(persona.relationships).flatMap(({ is, about }) => [is, about ?? ""]),
];

describe.each(readdirSync(scenariosFolder))("%s in Chinese", (name) => {
  const [own, zh] = [load(name, "en"), load(name, "zh")];

  it("holds no Latin letter", () =>
    expect(textsOf(zh.scenario).filter((text) => /\p{Script=Latin}/u.test(text))).toEqual([]));

  it("leaves no text as it was", () => {
    const before = new Set(textsOf(own.scenario).filter((text) => /\p{L}/u.test(text)));
    expect(textsOf(zh.scenario).filter((text) => before.has(text))).toEqual([]);
  });

  it("is the same village but for its texts", () => {
    const bare = ({ scenario }: LoadedScenario) =>
      JSON.parse(JSON.stringify(scenario), (key, value) => {
        if (textKeys.has(key)) return undefined;
        return key === "memories" ? value.map((m: unknown) => (typeof m === "string" ? "" : m)) : value;
      });
    expect(bare(zh)).toEqual({ ...bare(own), language: "zh" });
  });

  it("has names of people and places that are no part of each other", () => {
    const names = [
      ...zh.scenario.villagers.map((v) => v.name),
      ...Object.values(zh.scenario.places).map((p) => p.name),
    ];
    const within = names.flatMap((a) =>
      names.filter((b) => a !== b && a.includes(b)).map((b) => `${b} in ${a}`),
    );
    expect(within).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

const textKeys = new Set([
  "against",
  ...["name", "description", "title", "text", "about", "background", "currently", "lifestyle", "as", "is"],
  ...["traits", "require", "exclude", "facts"],
]);

/** Minutes of the day that a Chinese text names: "下午一点半", "早上六点四十五分". */
function hoursIn(text: string): number[] {
  const digits = "零一二三四五六七八九";
  const numberOf = (word: string): number => {
    if (word === "两") return 2;
    const [tens, ones] = word.includes("十") ? word.split("十") : ["0", word];
    return (
      (tens === "" ? 1 : Math.max(0, digits.indexOf(tens ?? ""))) * 10 +
      Math.max(0, digits.indexOf(ones || "零"))
    );
  };
  const said =
    /(凌晨|早上|上午|中午|下午|晚上|从?夜里)?([一二两三四五六七八九十]+)点(?:(半)|(一刻)|零?([一二三四五六七八九十]+)分)?/gu;
  let half = "";
  return [...text.matchAll(said)].map(([, part, hour = "", thirty, quarter, minute]) => {
    half = part ?? half;
    const late = ["下午", "晚上"].includes(half) && numberOf(hour) < 12 ? 12 : 0;
    return (numberOf(hour) + late) * 60 + (thirty ? 30 : quarter ? 15 : minute ? numberOf(minute) : 0);
  });
}

const clocksIn = (text: string): number[] =>
  [...text.matchAll(/(\d\d):(\d\d)/g)].map(([, hour, minute]) => Number(hour) * 60 + Number(minute));

describe.each(readdirSync(scenariosFolder))("%s in Chinese", (name) => {
  it("names the hours that the English texts name", () => {
    const texts = (scenario: Scenario): [string, string][] => [
      ...scenario.villagers.flatMap(({ id, currently, lifestyle }): [string, string][] => [
        [`${id} currently`, currently],
        [`${id} lifestyle`, lifestyle],
      ]),
      ...scenario.inputs.flatMap((input): [string, string][] =>
        "text" in input ? [[input.at, input.text]] : [],
      ),
    ];
    const zh = texts(load(name, "zh").scenario);
    const differing = texts(load(name, "en").scenario).flatMap(([key, text], i) => {
      const [own, other] = [new Set(clocksIn(text)), new Set(hoursIn(zh[i]?.[1] ?? ""))];
      return [...own].filter((minute) => !other.has(minute)).map((minute) => `${key}: ${minute / 60}`);
    });
    expect(differing).toEqual([]);
  });
});
