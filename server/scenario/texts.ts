/**
 * Lays the texts of one file over those of the scenario. Every text of the scenario must have its counterpart, and
 * every counterpart a text; what is wrong is noted with its place in the file.
 */
import { nearest, type Problem, problem } from "#village/errors";
import type { YamlValue } from "./yaml-file.ts";

type Path = readonly (string | number)[];

export interface Texts {
  /** The text in the other language for `base`, which stands at `path`. */
  one<T extends string | undefined>(path: Path, base: T, text: string | undefined): T;
  /** The translated entries of a record, by the ids of the scenario. */
  each<Base, Text>(
    path: Path,
    kind: string,
    base: Readonly<Record<string, Base>>,
    texts: Readonly<Record<string, Text>>,
    translate: (id: string, base: Base, text: Text | undefined) => Base,
  ): Record<string, Base>;
  /** One thing more than the scenario has. */
  surplus(path: Path, kind: string, name: string, known: readonly string[]): void;
  problems: Problem[];
}

export function createTexts(language: string, file: string, { whereIs }: YamlValue<unknown>): Texts {
  const problems: Problem[] = [];
  const surplus: Texts["surplus"] = (path, kind, name, known) => {
    const near = nearest(name, known) ?? known[0] ?? "—";
    problems.push(problem("scenario.unknown-name", { kind, name, nearest: near }, whereIs(path)));
  };
  return {
    problems,
    surplus,
    one: <T extends string | undefined>(path: Path, base: T, text: string | undefined): T => {
      const field = path.join(".");
      if (base === undefined) {
        if (text !== undefined) surplus(path, "text", field, []);
        return base;
      }
      if (text === undefined) {
        const facts = { field, language, file, text: base.length > 60 ? `${base.slice(0, 57)}…` : base };
        problems.push(problem("scenario.untranslated", facts, whereIs(path)));
      }
      return (text ?? base) as T;
    },
    each: (path, kind, base, texts, translate) => {
      const ids = Object.keys(base);
      for (const id of Object.keys(texts)) if (!(id in base)) surplus([...path, id], kind, id, ids);
      return Object.fromEntries(
        Object.entries(base).map(([id, entry]) => [id, translate(id, entry, texts[id])]),
      );
    },
  };
}
