/** What one takes from a talk: what to remember, what was promised, how it felt. */

import { chance } from "#village/random";
import type { Kept, PromiseAnswer } from "#village/state";
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import type { TalkLine } from "../request/setting-lines.ts";
import { type Note, noteAnswer, noteHeard } from "./hearsay.ts";
import { ownAnswers } from "./promises.ts";
import { isStranger } from "./stance.ts";

export function gainsOf(mind: Mind, scene: Scene, talk: readonly TalkLine[]): Kept {
  const { self, others } = scene;
  const [partner] = others;
  if (!partner) return { feeling: 0, remember: [], promises: [] };
  const { memories } = mind.language.pack.speech;
  const remember: Kept["remember"] = [];
  const promises: PromiseAnswer[] = [];
  const note: Note = (kind, slots, importance, tell = false) => {
    const text = mind.grammar.note(
      memories[kind],
      { name: partner.name, self: self.name, ...slots },
      scene.seed,
      kind,
    );
    if (text && !remember.some((known) => known.text === text)) remember.push({ text, importance, tell });
  };
  if (isStranger(partner)) note("met", {}, 3);
  for (const [index, line] of talk.entries()) {
    if (line.speaker === self.name) continue;
    noteHeard(mind, scene, talk.slice(0, index + 1), line, note);
    noteAnswer(mind, scene, talk, index, note);
  }
  promises.push(...ownAnswers(mind, scene, talk, note));
  const feeling = feelingOf(mind, scene, talk);
  if (feeling >= 2 || (feeling === 1 && chance(scene.seed, "note warmth") < 0.3)) note("warm", {}, 3);
  if (feeling < 0) note("cool", {}, 4);
  return {
    feeling,
    remember: remember.slice(0, 4),
    promises: promises.slice(0, 3),
  };
}

/** Sum of what was said kindly and unkindly, with the liking one brought along. */
function feelingOf(mind: Mind, scene: Scene, talk: readonly TalkLine[]): number {
  const [partner] = scene.others as [PersonLine];
  let sum = partner.liking * 0.4 + scene.now.mood * 0.2;
  for (const line of talk) {
    if (line.speaker === scene.self.name) continue;
    const acts = mind.acts(line.text);
    sum += toneOf(mind.language, line.text) * 0.3;
    if (acts.has("accept") || acts.has("thanks") || acts.has("ask-help")) sum += 0.5;
    if (acts.has("invitation")) sum += 0.4;
    if (acts.has("decline")) sum -= 0.6;
  }
  return Math.max(-2, Math.min(2, Math.floor(sum + 0.5)));
}
