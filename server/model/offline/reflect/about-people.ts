/** Insights about people: whom one sees often, who is new to one, who helps, who worries one, what one learned of them. */
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots } from "../words/fill.ts";
import type { Offer } from "./insights.ts";
import { linesWhere } from "./lines.ts";

/** More words than this are no insight but a quotation. */
const longest = 24;

export function aboutPeople(mind: Mind, scene: Scene, offer: Offer): void {
  for (const name of namesIn(scene).slice(0, 2)) {
    const talks = linesWhere(scene, (memory) => memory.speaker === name || memory.listener === name);
    if (talks.length >= 2) offer("often", { name }, 4, talks);
    const sad = linesWhere(
      scene,
      (memory) => memory.words.includes(name) && toneOf(mind.language, memory.words) < 0,
    );
    if (sad.length >= 2) offer("worry", { name }, 5, sad);
    const yes = linesWhere(
      scene,
      (memory) => memory.speaker === name && mind.acts(memory.words).has("accept"),
    );
    offer("helped", { name }, 5, yes);
    for (const kind of ["met", "warm", "cool"] as const)
      offer(`${kind}-thought`, { name }, 5, notes(mind, scene, kind, name));
    learned(mind, scene, name, offer);
  }
}

/** Lines that one noted down oneself after a talk with this person, by the kind of note. */
function notes(mind: Mind, scene: Scene, kind: string, name: string): number[] {
  const ways = (mind.language.pack.speech.memories[kind] ?? []).map((way) => fillSlots(way, { name }));
  return linesWhere(scene, (memory) => memory.kind === "plain" && ways.includes(memory.words));
}

/** What a person wants, as heard from that person. */
function learned(mind: Mind, scene: Scene, name: string, offer: Offer): void {
  for (const [index, memory] of scene.memories.entries()) {
    if (memory.speaker !== name || memory.kind !== "heard") continue;
    const plan = mind.read(memory.words).find(({ kind, courtesy }) => kind === "plan" && !courtesy);
    const text = plan && mind.turner.retell(plan.text, { name, pronoun: undefined });
    if (text?.startsWith(name) && mind.language.length(text) <= longest)
      return offer("learned", { name, text }, 5, [index + 1]);
  }
}

/** Those who come up, most often first; names within the question before others. */
function namesIn(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const memory of scene.memories) {
    for (const name of [memory.speaker, memory.listener]) {
      if (name && name !== scene.self.name) {
        counts.set(name, (counts.get(name) ?? 0) + 1 + (scene.question.includes(name) ? 100 : 0));
      }
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}
