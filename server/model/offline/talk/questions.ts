/** Asks on about what was just told: a question that fits the kind of thing it was, with the one it named. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { Scene } from "../request/scene.ts";
import { lastMatter } from "./acknowledge.ts";
import type { Conversation } from "./conversation.ts";
import type { Move } from "./reply.ts";

/** Acts that ask on, and the answers to them that need no memory; of a person one says one's view. */
export const answerTo: Readonly<Record<string, string>> = {
  "q-then": "a-then",
  "q-mind": "a-mind",
  "q-plan": "a-plan",
  "q-need": "a-need",
  "q-alone": "a-alone",
  "q-doubt": "a-doubt",
  "q-why": "a-why",
  "q-worry": "a-worry",
  "q-person": "view-unknown",
};

/** So many questions of this kind one puts in a talk. */
const mostQuestions = 2;
const odds = { first: 0.6, again: 0.25 };

export function questionAbout(mind: Mind, scene: Scene, talk: Conversation): Move | undefined {
  const matter = lastMatter(mind, talk);
  if (
    !matter ||
    matter.event ||
    talk.lastActs.has("presence") ||
    mind.language.pattern("aboutHearer").test(matter.text)
  )
    return undefined;
  if (mind.language.pattern("lines.seeing").test(matter.text)) return undefined;
  const put = talk.mine.filter((line) => questionAct(mind, line.text) !== undefined).length;
  const likely = put === 0 ? odds.first : odds.again;
  if (put >= mostQuestions || chance(scene.seed, "ask on", talk.lines.length) > likely) return undefined;
  const fitting = [...kindsFor(mind, matter.text, matter.kind)];
  const named = mind.mentions(matter.text).find(({ name }) => isElsewhere(scene, name));
  if (named) fitting.push("q-person", "q-person");
  const act = fitting[Math.floor(chance(scene.seed, "which question", talk.lines.length) * fitting.length)];
  return act === undefined ? undefined : { act, slots: { who: named?.name } };
}

/** A person one knows of, and none of those who stand by: not a goat, nor the village. */
const isElsewhere = ({ people, others }: Scene, name: string): boolean =>
  people.some((person) => person.name === name) && !others.some((other) => other.name === name);

function kindsFor(mind: Mind, text: string, kind: string): readonly string[] {
  if (kind === "plan" || mind.language.pattern("wishes").test(text))
    return ["q-plan", "q-need", "q-alone", "q-doubt", "q-why"];
  if (kind === "opinion") return ["q-why"];
  if (mind.language.pattern("pastStory").test(text)) return ["q-then", "q-then", "q-mind"];
  const weighs =
    toneOf(mind.language, text) < 0 && mind.language.optional("lines.ownNote")?.test(text) !== false;
  return weighs ? ["q-worry"] : ["q-mind", "q-why"];
}

/** Which question of this kind a line puts; undefined when it puts none. */
export const questionAct = (mind: Mind, text: string): string | undefined =>
  mind.read(text).findLast(({ courtesy }) => courtesy !== undefined && courtesy in answerTo)?.courtesy;
