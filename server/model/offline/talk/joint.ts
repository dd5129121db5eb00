/** A whole talk of two as this model would lead it: each in turn speaks from his own mind, as far as the request shows it. */

import { bits } from "#village/random";
import type { Kept } from "#village/state";
import type { ModelRequest } from "../../language-model.ts";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { viewTalk } from "./conversation.ts";
import { gainsOf } from "./gains.ts";
import { nextLine } from "./next-line.ts";

export interface JointAnswer {
  lines: string[];
  because: string;
  first: Kept;
  second: Kept;
}

/** Beyond the usual number of lines. */
const mostMore = 4;
const mostLines = 16;

export function joint(mind: Mind, scene: Scene, request: ModelRequest): JointAnswer | undefined {
  const sides = [scene, secondOf(mind, request)] as const;
  const talk = [...scene.talk];
  const lines: string[] = [];
  const most = Math.min(mostLines, scene.setting.usual + mostMore - talk.length);
  let because: string | undefined;
  for (let i = 0; lines.length < Math.max(1, most); i++) {
    const side = sides[i % 2] as Scene;
    const setting = { ...side.setting, said: scene.setting.said + i };
    const speaking: Scene = { ...side, talk, setting, seed: bits(scene.seed, "line", i) };
    const view = viewTalk(mind, speaking);
    if (!view) break;
    const next = nextLine(mind, speaking, view);
    const slots = { name: view.partner.name, topic: next.topic };
    because ??= mind.grammar.note(
      mind.language.pack.speech.because[next.because],
      slots,
      scene.seed,
      "because",
    );
    lines.push(next.say);
    talk.push({ speaker: side.self.name, text: next.say });
    if (next.leave) break;
  }
  if (lines.length === 0) return undefined;
  const [first, second] = (["first", "second"] as const).map((part, i) => {
    const side = sides[i] as Scene;
    return gainsOf(mind, { ...side, talk, allowed: (path) => side.allowed([part, ...path]) }, talk);
  });
  const reasons = mind.language.pack.speech.because.greet;
  const plain = mind.grammar.note(reasons, { name: sides[1].self.name }, scene.seed, "because") ?? "";
  return { lines, because: because ?? plain, first: first as Kept, second: second as Kept };
}

/** The request as the other one would have been asked. */
function secondOf(mind: Mind, request: ModelRequest): Scene {
  const own = new Set(request.sections.map(({ name }) => name).filter((name) => name.endsWith("-2")));
  const sections = request.sections
    .filter(({ name }) => !own.has(`${name}-2`))
    .map((section) => ({ ...section, name: section.name.replace(/-2$/, "") }));
  const scene = mind.scene({ ...request, schema: request.schema, sections });
  return { ...scene, setting: { ...scene.setting, next: undefined, topic: undefined } };
}
