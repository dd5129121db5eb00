/** Three questions that one's latest memories raise: about people who come up most, events, and oneself. */

import { bits } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";

export interface FocalAnswer {
  questions: string[];
}

export function focal(mind: Mind, scene: Scene): FocalAnswer {
  const templates = mind.language.pack.speech.reflect.questions ?? [];
  const counts = new Map<string, number>();
  let what: string | undefined;
  for (const memory of scene.recent) {
    for (const name of [memory.speaker, memory.listener]) {
      if (name && name !== scene.self.name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    what = mind.read(memory.words).find((statement) => statement.event)?.event?.what ?? what;
  }
  const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const questions: string[] = [];
  const ask = (template: string, name: string | undefined): void => {
    const text = mind.grammar.note([template], { name, what }, scene.seed, "question");
    if (text && !questions.includes(text)) questions.push(text);
  };
  const ordered = templates
    .map((template, index) => ({ template, key: bits(scene.seed, "questions", index) }))
    .sort((a, b) => a.key - b.key);
  if (what !== undefined)
    for (const { template } of ordered) if (template.includes("{what}")) ask(template, names[0]);
  for (const [index, { template }] of ordered.entries())
    if (questions.length < 3) ask(template, names[index % 2] ?? names[0]);
  return { questions: questions.slice(0, 3) };
}
