/**
 * What one's memories show when they are laid side by side: about people, oneself, events and the village. Each insight
 * names the lines it stands on; what one has thought already is not thought again, and of each kind one is enough.
 */
import { escaped } from "#village/pattern";
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { type Slots, slotsOf } from "../words/fill.ts";
import { aboutEvents } from "./about-events.ts";
import { aboutOneself } from "./about-oneself.ts";
import { aboutPeople } from "./about-people.ts";
import { aboutVillage } from "./about-village.ts";
import { throughPeople } from "./through-people.ts";

export interface InsightsAnswer {
  insights: Insight[];
}

interface Insight {
  text: string;
  importance: number;
  evidence: number[];
}

/**
 * Offers one of the pack's sentences of a kind; without evidence it is dropped. `same` names the slots that make two
 * thoughts of this kind one and the same.
 */
export type Offer = (
  kind: string,
  slots: Slots,
  importance: number,
  evidence: readonly number[],
  same?: readonly string[],
) => void;

const most = 3;
const mostEvidence = 6;
/** What a question about it, and luck, add to a thought's weight. */
const weigh = { asked: 2, luck: 3 };

export function insights(mind: Mind, scene: Scene): InsightsAnswer {
  const found: (Insight & { kind: string; weight: number })[] = [];
  const thought = [...scene.thoughts, ...scene.memories.filter(({ kind }) => kind === "thought")].map(
    ({ words }) => words,
  );
  const offer: Offer = (kind, slots, importance, evidence, same = Object.keys(slots)) => {
    if (evidence.length === 0) return;
    const ways = mind.language.pack.speech.reflect[kind] ?? [];
    if (ways.some((way) => thought.some((text) => isSaying(text, way, slots, same)))) return;
    const text = mind.grammar.note(ways, slots, scene.seed, `${kind} ${slots.name ?? ""}`);
    if (text === undefined || thought.includes(text)) return;
    const asked = scene.questions.some(
      (question) => slots.name !== undefined && question.includes(slots.name),
    );
    const weight = importance + (asked ? weigh.asked : 0) + weigh.luck * chance(scene.seed, "insight", text);
    found.push({ kind, text, importance, weight, evidence: [...new Set(evidence)].slice(0, mostEvidence) });
  };
  aboutPeople(mind, scene, offer);
  throughPeople(mind, scene, offer);
  aboutEvents(mind, scene, offer);
  aboutOneself(mind, scene, offer);
  aboutVillage(mind, scene, offer);
  const ranked = found.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  const kept = ranked.filter(({ kind }, index) => ranked.findIndex((one) => one.kind === kind) === index);
  return {
    insights: kept.slice(0, most).map(({ text, importance, evidence }) => ({ text, importance, evidence })),
  };
}

/** Whether a text is this way of saying it, with the same words in the slots that matter. */
function isSaying(text: string, way: string, slots: Slots, same: readonly string[]): boolean {
  const pattern = way
    .split(/(\{\w+\})/u)
    .map((part) => {
      const name = slotsOf(part)[0];
      if (name === undefined) return escaped(part);
      return same.includes(name) ? escaped(slots[name] ?? "") : ".+";
    })
    .join("");
  return new RegExp(`^${pattern}$`, "iu").test(text);
}
