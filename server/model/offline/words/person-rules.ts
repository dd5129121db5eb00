/** The pack's rules that change the grammatical person, compiled for one name and pronoun. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import type { PersonRule } from "../pack.ts";
import type { Forms } from "./forms.ts";

export interface Someone {
  name: string;
  /** she, he, they; undefined when unknown. */
  pronoun: string | undefined;
}

export type PersonTurn = (text: string) => string;

/**
 * Rules of the list `rules` for someone who becomes `person` ("first", "second"). Rules that speak of a pronoun are
 * left out when `pronouns` is false.
 */
export function personTurns(language: Language, forms: Forms) {
  return bounded(2000, (key): PersonTurn => {
    const [list = "", person = "", name = "", pronoun = ""] = key.split("\t");
    const { speech } = language.pack;
    const table = {
      ...slots(language, forms),
      ...speech.pronouns[pronoun],
      ...speech.pronouns[person],
      name,
    };
    const rules = (speech.person[list] ?? [])
      .filter(
        (rule) => pronoun !== "" || !/\{(?:sub|Sub|obj|poss|Poss|possp|refl)\}/.test(rule.find + rule.put),
      )
      .map((rule) => compileRule(language, forms, rule, table));
    return (text) => rules.reduce((turned, rule) => rule(turned), text);
  });
}

export const turnKey = (list: string, person: string, name: string, pronoun: string | undefined): string =>
  `${list}\t${person}\t${name}\t${pronoun ?? ""}`;

type Table = Readonly<Record<string, string>>;

function slots(language: Language, forms: Forms): Table {
  const { pronouns, verbs: bases } = language.pack.speech;
  return {
    ...pronouns.words,
    verbsBase: bases.join("|"),
    verbs3: bases.map((verb) => forms.word("third", verb)).join("|"),
  };
}

function compileRule(language: Language, forms: Forms, rule: PersonRule, table: Table): PersonTurn {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, slot: string) => {
      const value = table[slot];
      return value === undefined ? whole : fill(value);
    });
  const find = language.compileAll(fill(rule.find).replaceAll("(?)", "(?:)"));
  const put = fill(rule.put);
  return (text) =>
    text.replace(find, (...match: unknown[]) => {
      const group = (index: string): string => String(match[Number(index)] ?? "");
      return put
        .replace(/\{(\w+):(\d)\}/g, (_, form: string, index: string) =>
          forms.word(form === "form" ? (table.form ?? form) : form, group(index)),
        )
        .replace(/\$(\d)/g, (_, index: string) => group(index));
    });
}
