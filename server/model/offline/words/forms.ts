/** Forms of words by the rules of the pack: base, -ing, third person. A language without forms has no rules. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface Forms {
  /** A form of one word. */
  word(form: string, word: string): string;
  /** A form of a phrase in the third person whose first word is the verb: "keeps bees and sells honey" → "keep bees and sell honey". */
  phrase(form: string, phrase: string): string;
}

export function createForms(language: Language): Forms {
  const make = bounded(6000, (key) => {
    const [form = "", word = ""] = key.split("\t");
    const table = language.pack.speech.forms[form];
    if (!table) return word;
    const irregular = table.irregular[word] ?? table.irregular[word.toLowerCase()];
    if (irregular !== undefined) return irregular;
    for (const [pattern, replacement] of table.rules) {
      const rule = language.compile(`^(?:${pattern.replace(/\$$/, "")})$`);
      if (rule.test(word)) return word.replace(rule, replacement);
    }
    return word;
  });
  const word = (form: string, text: string): string => make(`${form}\t${text}`);
  const { join } = language.pack.speech.pronouns.words ?? {};
  const thirds = language.pack.speech.verbs.map((verb) => word("third", verb)).join("|");
  const joined = join === undefined ? undefined : language.compileAll(`((?:${join}) )(${thirds})\\b`);
  return {
    word,
    phrase(form, phrase) {
      const space = phrase.indexOf(" ");
      if (space < 0) return word(form, phrase);
      const rest = phrase.slice(space);
      const turned =
        joined === undefined
          ? rest
          : rest.replace(joined, (_, link: string, verb: string) => link + word(form, verb));
      return word(form, phrase.slice(0, space)) + turned;
    },
  };
}
