/**
 * What one's memories show when they are laid side by side: each insight names the lines it stands on and is of the kind
 * that the question asks for; what one has thought already is not thought again.
 */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Slots } from "../words/fill.ts";
import { aboutEvents } from "./about-events.ts";
import { aboutOneself } from "./about-oneself.ts";
import { aboutPeople } from "./about-people.ts";

export interface InsightsAnswer {
  insights: Insight[];
}

interface Insight {
  text: string;
  importance: number;
  evidence: number[];
}

/** Offers one of the pack's sentences as an insight; without evidence it is dropped. */
export type Offer = (kind: string, slots: Slots, importance: number, evidence: readonly number[]) => void;

const most = 2;

export function insights(mind: Mind, scene: Scene): InsightsAnswer {
  const { reflect } = mind.language.pack.speech;
  const known = new Set(scene.memories.map((memory) => memory.words));
  const found: Insight[] = [];
  const offer: Offer = (kind, slots, importance, evidence) => {
    const text = freshWay(mind, scene, reflect[kind] ?? [], slots, known);
    if (text !== undefined && evidence.length > 0 && !found.some((one) => one.text === text))
      found.push({ text, importance, evidence: [...new Set(evidence)].slice(0, 6) });
  };
  const { question } = scene;
  const isOfEvent = mind.language.pattern("eventWord").test(question);
  const isOfPerson = mind.mentions(question).length > 0;
  if (isOfEvent) aboutEvents(mind, scene, offer);
  if (isOfPerson || !isOfEvent) aboutPeople(mind, scene, offer);
  if (!isOfPerson && !isOfEvent) aboutOneself(mind, scene, offer);
  if (found.length === 0)
    offer(
      "busy",
      {},
      3,
      scene.memories.slice(0, 2).map((_, index) => index + 1),
    );
  const weight = ({ text, importance }: Insight): number =>
    importance + 5 * chance(scene.seed, "insight", text);
  return { insights: found.sort((a, b) => weight(b) - weight(a)).slice(0, most) };
}

/** One of the ways that was not thought before. */
function freshWay(
  mind: Mind,
  scene: Scene,
  ways: readonly string[],
  slots: Slots,
  known: ReadonlySet<string>,
): string | undefined {
  const texts = ways
    .map((way) => mind.grammar.note([way], slots, scene.seed, way))
    .filter((text) => text !== undefined && !known.has(text));
  return texts[Math.floor(chance(scene.seed, "way", ways[0] ?? "") * texts.length)];
}
