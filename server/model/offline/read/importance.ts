/** How much a thing matters, 1 to 10: from its kind and the weight of its words. */
import type { Language } from "../language.ts";
import type { Statement } from "./reader.ts";

const byKind: Record<Statement["kind"], number> = {
  event: 7,
  plan: 4,
  request: 4,
  promise: 6,
  opinion: 3,
  feeling: 4,
  news: 4,
  question: 2,
  plain: 2,
};

export function importanceOf(language: Language, statement: Statement): number {
  const { positive, negative, grave, light } = language.words;
  let weight = byKind[statement.kind];
  if (statement.event?.day !== undefined && statement.event.place !== undefined) weight += 1;
  if (statement.secret) weight += 2;
  let felt = 0;
  let heavy = 0;
  for (const word of language.wordsIn(statement.text)) {
    if (grave.has(word)) heavy += 1;
    else if (positive.has(word) || negative.has(word)) felt += 1;
    else if (light.has(word) && statement.kind === "plain") weight -= 1;
  }
  return Math.max(1, Math.min(10, weight + Math.min(1, felt) + Math.min(2, heavy)));
}

/** -1 sad, 0 neither, 1 glad. */
export function toneOf(language: Language, text: string): number {
  let sum = 0;
  const toned = text.replace(language.compileAll(String(language.pack.reading.toneless)), "");
  for (const word of language.wordsIn(toned)) {
    if (language.words.positive.has(word)) sum += 1;
    if (language.words.negative.has(word)) sum -= 1;
  }
  return Math.max(-1, Math.min(1, sum));
}
