/** Forms of words by the rules of the pack: base, -ing, third person. A language without forms has no rules. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface Forms {
  /** A form of one word. */
  word(form: string, word: string): string;
  /** A form of a phrase whose first word is the verb: "takes a nap" → "take a nap". */
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
  return {
    word,
    phrase(form, phrase) {
      const space = phrase.indexOf(" ");
      return space < 0 ? word(form, phrase) : word(form, phrase.slice(0, space)) + phrase.slice(space);
    },
  };
}
