/** The names that a request shows: of the one who is asked, of those it tells of, and of those the answer may name. */
import type { ModelRequest, Section } from "../../language-model.ts";
import type { Language } from "../language.ts";
import { marker } from "../words/name-marks.ts";
import { allowedAt } from "./allowed.ts";

/** Patterns of lines whose groups are names, by section; the first that fits a line reads it. */
const remembered = ["heard", "said", "overheard", "seen"];
const named: Readonly<Record<string, readonly string[]>> = {
  people: ["person"],
  other: ["person"],
  talk: ["speech"],
  perceived: ["here", "came"],
  promises: ["promise"],
  memories: remembered,
  pressing: remembered,
  yesterday: remembered,
  recent: remembered,
};
const groups = ["name", "speaker", "listener", "to"] as const;

/** Marks the names of this request in a text; where names are written large nothing needs to be marked. */
export function nameMarker(language: Language, request: ModelRequest): (text: string) => string {
  if (language.pack.reading.capitals) return (text) => text;
  const { sections, schema } = request;
  const found = new Set<string>();
  for (const section of sections) for (const name of namesIn(language, section)) found.add(name);
  for (const name of allowedAt(schema, ["promises", "to"]) ?? [])
    if (typeof name === "string") found.add(name);
  return marker([...found].sort().join("\n"));
}

function namesIn(language: Language, { name, lines }: Section): string[] {
  const { keys } = language.pack.reading.lines;
  if (name === "persona") {
    const pairs = lines.map((line) => language.pattern("lines.pair").exec(line)?.groups);
    return pairs.flatMap((pair) => (pair?.key === keys.name ? [pair?.value ?? ""] : []));
  }
  return lines.flatMap((line) => {
    const text = language.pattern("lines.stamp").exec(line)?.groups?.text ?? line;
    for (const path of named[name] ?? []) {
      const match = language.pattern(`lines.${path}`).exec(text)?.groups;
      if (match) return groups.flatMap((group) => match[group] ?? []);
    }
    return [];
  });
}
