/** Asks the partner something of one's own accord: about what they told before, about somebody, or how things are. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Slots } from "../words/fill.ts";
import type { Conversation } from "./conversation.ts";
import type { Move } from "./reply.ts";

const general = ["ask-doing", "ask-how", "ask-news", "ask-evening", "ask-work"] as const;

/** Questions in the order in which one would put them; those put in this talk by anybody are left out. */
export function questions(mind: Mind, scene: Scene, talk: Conversation): Move[] {
  const asked = new Set(
    talk.lines.flatMap(({ text }) => [
      ...mind.acts(text),
      ...mind.read(text).flatMap(({ courtesy }) => courtesy ?? []),
    ]),
  );
  const found: { move: Move; weight: number }[] = [];
  const add = (act: string, weight: number, slots: Slots = {}): void => {
    if (!asked.has(act))
      found.push({
        move: { act, slots },
        weight: weight * chance(scene.seed, "ask", act, talk.lines.length),
      });
  };
  for (const act of general) if (fitsHour(act, scene.now.minute)) add(act, 1);
  const progress = progressOf(mind, scene, talk);
  if (progress !== undefined) add("ask-progress", 3, { text: progress });
  const who = somebody(mind, scene, talk);
  if (who !== undefined) add("q-person", 1.2, { who });
  return found.sort((a, b) => b.weight - a.weight).map(({ move }) => move);
}

/** One asks after the evening from noon on, after the work before it is done. */
const fitsHour = (act: string, minute: number): boolean =>
  act === "ask-evening" ? minute >= 720 && minute < 1080 : act === "ask-work" ? minute < 1080 : true;

/** A plan that the partner told of in an earlier talk, as one says it to them. */
function progressOf(mind: Mind, scene: Scene, { partner, lines }: Conversation): string | undefined {
  const now = new Set(lines.map(({ text }) => text));
  for (const memory of scene.memories) {
    if (memory.kind !== "heard" || memory.speaker !== partner.name || now.has(memory.words)) continue;
    const plan = mind
      .read(memory.words)
      .find(({ kind, event, time }) => kind === "plan" && !event && time.day === undefined);
    const retold = plan && mind.turner.retell(plan.text, partner);
    const text = retold && mind.turner.toSpeech(retold, scene.self, partner, false);
    if (text && mind.language.pattern("startsWithHearer").test(text) && text.split(" ").length <= 18)
      return text;
  }
  return undefined;
}

/** Somebody who comes to mind and is not here. */
function somebody(mind: Mind, scene: Scene, { partner }: Conversation): string | undefined {
  const here = new Set([scene.self.name, partner.name, ...scene.others.map(({ name }) => name)]);
  const names = new Set(
    scene.memories.flatMap(({ kind, speaker, words }) => [
      ...(kind === "heard" && speaker !== undefined ? [speaker] : []),
      ...mind.mentions(words).map(({ name }) => name),
    ]),
  );
  const known = [...names].filter((name) => !here.has(name) && scene.people.some((p) => p.name === name));
  return known[Math.floor(chance(scene.seed, "somebody") * known.length)];
}
