/** A villager in another language of the scenario. */
import { bad, good, nearest, problem, type Result } from "#village/errors";
import type { Persona } from "#village/scenario";
import { villagerTextsSchema } from "#village/scenario-texts";
import { villagerTextsFile } from "./languages.ts";
import type { ScenarioFiles } from "./source.ts";
import { createTexts } from "./texts.ts";
import { readYaml } from "./yaml-file.ts";

export function translatePersona(base: Persona, files: ScenarioFiles, language: string): Result<Persona> {
  const file = villagerTextsFile(language, base.id);
  const text = files[file];
  if (text === undefined) {
    const near = nearest(file, Object.keys(files)) ?? "—";
    return bad(problem("scenario.villager-missing", { villager: base.id, file, nearest: near }, { file }));
  }
  const read = readYaml(text, file, villagerTextsSchema);
  if (!read.ok) return read;
  const over = read.value.value;
  const texts = createTexts(language, file, read.value);
  const { name, traits, background, currently, lifestyle } = over;
  const work = texts.one(["work", "as"], base.work?.as, over.work?.as);
  const memories = base.memories.map((memory, index) => {
    const [plain, rest] = typeof memory === "string" ? [memory, undefined] : [memory.text, memory];
    const own = texts.one(["memories", index], plain, over.memories[index]);
    return rest === undefined ? own : { ...rest, text: own };
  });
  for (const [index, own] of over.memories.entries())
    if (index >= memories.length) texts.surplus(["memories", index], "memory", own, []);
  const relationships = texts.each(
    ["relationships"],
    "relationship",
    base.relationships,
    over.relationships,
    (id, known, own) => ({
      ...known,
      is: texts.one(["relationships", id, "is"], known.is, own?.is),
      about: texts.one(["relationships", id, "about"], known.about, own?.about),
    }),
  );
  if (texts.problems.length > 0) return bad(...texts.problems);
  const told = { name, traits, background, currently, lifestyle, memories, relationships };
  return good({ ...base, ...told, ...(base.work && { work: { ...base.work, as: work ?? base.work.as } }) });
}
