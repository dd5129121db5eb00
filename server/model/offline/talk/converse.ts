/** The answer to converse: a line, whether one leaves, and on leaving what one takes along. */
import type { Kept } from "#village/state";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { viewTalk } from "./conversation.ts";
import { gainsOf } from "./gains.ts";
import { nextLine } from "./next-line.ts";

export interface ConverseAnswer extends Kept {
  say: string;
  leave: boolean;
  because: string;
}

export function converse(mind: Mind, scene: Scene): ConverseAnswer | undefined {
  const talk = viewTalk(mind, scene);
  if (!talk) return undefined;
  const next = nextLine(mind, scene, talk);
  const reasons = mind.language.pack.speech.because[next.because];
  const slots = { name: talk.partner.name, topic: next.topic };
  const fallback =
    mind.grammar.note(mind.language.pack.speech.because.greet, slots, scene.seed, "because") ?? "";
  const because = mind.grammar.note(reasons, slots, scene.seed, "because") ?? fallback;
  const after = [...scene.talk, { speaker: scene.self.name, text: next.say }];
  const gains = gainsOf(mind, scene, after);
  if (!next.leave && !scene.settles)
    return { say: next.say, leave: false, because, feeling: gains.feeling, remember: [], promises: [] };
  return { say: next.say, leave: next.leave, because, ...gains };
}

export const takeaway = (mind: Mind, scene: Scene): Kept => gainsOf(mind, scene, scene.talk);
