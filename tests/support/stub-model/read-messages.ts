/** The two messages of a call back into the request that they were rendered from. */
import type { LanguagePack } from "../../../server/language/pack.ts";
import { type ModelRequest, type Purpose, purposes } from "../../../server/model/language-model.ts";
import { prompts } from "../../../server/prompts/prompts.ts";

export interface Asked {
  system: string;
  user: string;
  schema: unknown;
  seed: number;
}

/** Undefined when the messages are none of ours. */
export function readMessages(packs: readonly LanguagePack[], asked: Asked): ModelRequest | undefined {
  const pack = packs.find(({ prompts }) => asked.system.startsWith(prompts.system));
  const purpose = pack && purposes.find((one) => asked.system.includes(pack.prompts.purposes[one]));
  if (!pack || !purpose) return undefined;
  return {
    call: { tick: 0, villager: "", purpose, ordinal: 0, vote: 0, attempt: 0 },
    purpose,
    language: pack.language,
    sections: readSections(pack, purpose, asked.user),
    schema: asked.schema ?? schemaIn(pack, asked.system),
    seed: asked.seed,
  };
}

function readSections(pack: LanguagePack, purpose: Purpose, user: string): ModelRequest["sections"] {
  const names = new Map(Object.entries(pack.prompts.sections).map(([name, heading]) => [heading, name]));
  return user.split(/\n*^## /m).flatMap((part) => {
    const [heading = "", ...lines] = part.split("\n");
    const name = names.get(heading);
    const budget = prompts[purpose].sections.find((one) => one.name === name);
    const mark = budget?.numbered ? /^\d+\. / : /^- (?=\s*#)/;
    const shown = budget?.grouped ? lines.flatMap(apart) : lines;
    return name === undefined ? [] : [{ name, lines: shown.map((line) => line.replace(mark, "")) }];
  });
}

/** Lines that were shown in a row behind their common beginning. */
function apart(row: string): string[] {
  const [, beginning, rest = ""] = /^(.*?(?:: |：))(?=\d+ )(.*)$/u.exec(row) ?? [];
  if (beginning === undefined) return [row];
  return rest.split(/; (?=\d+ )/).map((item) => `${beginning}${item.replace(/^\d+ /, "")}`);
}

/** Where a server takes no schema it stands in the text. */
function schemaIn({ prompts }: LanguagePack, system: string): unknown {
  const at = system.indexOf(prompts.form);
  return at < 0 ? {} : JSON.parse(system.slice(at + prompts.form.length));
}
