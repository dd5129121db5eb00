/** A scenario in another of its languages: the same village with the texts of that language. */
import { bad, good, nearest, type Problem, problem, type Result } from "#village/errors";
import { factNames } from "#village/metrics/hops";
import type { Scenario, ScenarioInput } from "#village/scenario";
import { type ScenarioTexts, scenarioTextsSchema } from "#village/scenario-texts";
import { languagesOf, textsFile, villagerTextsFile } from "./languages.ts";
import type { ScenarioFiles } from "./source.ts";
import { createTexts, type Texts } from "./texts.ts";
import { translatePersona } from "./translate-persona.ts";
import { readYaml } from "./yaml-file.ts";

export function translate(scenario: Scenario, files: ScenarioFiles, language: string): Result<Scenario> {
  if (language === scenario.language) return good(scenario);
  const known = languagesOf(files, scenario.language);
  const file = textsFile(language);
  const text = files[file];
  if (text === undefined) return bad(problem("scenario.language", { language, known: known.join(", ") }));
  const read = readYaml(text, file, scenarioTextsSchema);
  const people = scenario.villagers.map((persona) => translatePersona(persona, files, language));
  const problems = [
    ...people.flatMap((p) => (p.ok ? [] : p.problems)),
    ...strangers(scenario, files, language),
  ];
  if (!read.ok) return bad(...read.problems, ...problems);
  const texts = createTexts(language, file, read.value);
  const translated = { ...scenario, ...textsOver(scenario, read.value.value, texts), language };
  problems.unshift(...texts.problems);
  if (problems.length > 0) return bad(...problems);
  return good({ ...translated, villagers: people.flatMap((p) => (p.ok ? [p.value] : [])) });
}

function textsOver(base: Scenario, over: ScenarioTexts, texts: Texts) {
  const { opening } = base;
  if (opening === undefined && over.opening !== undefined) texts.surplus(["opening"], "text", "opening", []);
  return {
    name: texts.one(["name"], base.name, over.name),
    description: texts.one(["description"], base.description, over.description),
    opening: opening && {
      title: texts.one(["opening", "title"], opening.title, over.opening?.title),
      text: texts.one(["opening", "text"], opening.text, over.opening?.text),
    },
    places: texts.each(["places"], "place", base.places, over.places, (id, place, text) => ({
      ...place,
      name: texts.one(["places", id, "name"], place.name, text?.name),
      about: texts.one(["places", id, "about"], place.about, text?.about),
      rooms: roomsOver(id, place.rooms, text?.rooms, texts),
    })),
    probes: probesOver(base, over, texts),
    inputs: inputsOver(base, over, texts),
  };
}

type Rooms = Scenario["places"][string]["rooms"];
type RoomTexts = ScenarioTexts["places"][string]["rooms"];

function roomsOver(place: string, base: Rooms, over: RoomTexts, texts: Texts): Rooms {
  const path = ["places", place, "rooms"];
  const rooms = texts.each(path, "room", base ?? {}, over ?? {}, (room, facts, own) => ({
    ...facts,
    name: texts.one([...path, room, "name"], facts.name, own?.name),
  }));
  return base && rooms;
}

function probesOver(base: Scenario, over: ScenarioTexts, texts: Texts): Scenario["probes"] {
  const byId = Object.fromEntries(base.probes.map((probe) => [probe.id, probe]));
  return Object.values(
    texts.each(["probes"], "probe", byId, over.probes, (id, probe, text) => ({
      ...probe,
      title: texts.one(["probes", id, "title"], probe.title, text?.title),
      require: text?.require ?? probe.require,
      exclude: text?.exclude,
      against: probe.against && (text?.against ?? probe.against),
      facts: probe.facts && factsOver(id, probe.facts, text?.facts ?? {}, texts),
    })),
  );
}

type Facts = NonNullable<Scenario["probes"][number]["facts"]>;

/** Alternatives are each language's own, as many as it needs; a fact that is asked for must have some. */
function factsOver(probe: string, base: Facts, over: Facts, texts: Texts): Facts {
  const shown = (parts: string[][] | undefined) => parts?.map((part) => part.join(" | ")).join(", ");
  for (const name of factNames)
    texts.one(["probes", probe, "facts", name], shown(base[name]), shown(over[name]));
  return over;
}

function inputsOver(base: Scenario, over: ScenarioTexts, texts: Texts): ScenarioInput[] {
  let next = 0;
  const inputs = base.inputs.map((input) => {
    if (!("text" in input)) return input;
    const index = next++;
    const own = over.inputs[index];
    if (own !== undefined && own.at !== input.at)
      texts.surplus(["inputs", index, "at"], "input", own.at, [input.at]);
    return { ...input, text: texts.one(["inputs", index, "text"], input.text, own?.text) };
  });
  for (const [index, own] of over.inputs.entries())
    if (index >= next) texts.surplus(["inputs", index], "input", own.at, []);
  return inputs;
}

/** Texts of villagers that the scenario does not have. */
function strangers(scenario: Scenario, files: ScenarioFiles, language: string): Problem[] {
  const ids = scenario.villagers.map(({ id }) => id);
  const prefix = villagerTextsFile(language, "").replace(/\.yaml$/, "");
  return Object.keys(files).flatMap((file) => {
    const name = file.startsWith(prefix) ? file.slice(prefix.length).replace(/\.ya?ml$/, "") : undefined;
    if (name === undefined || ids.includes(name)) return [];
    return [
      problem(
        "scenario.unknown-name",
        { kind: "villager", name, nearest: nearest(name, ids) ?? "—" },
        { file },
      ),
    ];
  });
}
