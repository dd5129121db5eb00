/** Asks on about what was just told: a question that fits the kind of thing it was, with the one or the thing it named. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { nameOf } from "../plan/matters.ts";
import { speaker } from "../read/event-host.ts";
import { toneOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import type { Slots } from "../words/fill.ts";
import type { Conversation } from "./conversation.ts";
import type { Move } from "./reply.ts";
import type { Thread } from "./thread.ts";

/** Acts that ask on, and the answers to them that need no memory; of a person one says one's view. */
export const answerTo: Readonly<Record<string, string>> = {
  "q-plan": "a-plan",
  "q-alone": "a-alone",
  "q-told": "a-told-no",
  "q-person": "view-unknown",
};

/** So many questions of this kind one puts in a thread. */
const mostQuestions = 1;

/** A question about the thread's last matter that the other can answer and that one has not put yet. */
export function questionAbout(
  mind: Mind,
  scene: Scene,
  talk: Conversation,
  { matter, acts }: Thread,
  { who }: Slots,
): Move | undefined {
  if (matter.event || talk.lastActs.has("presence")) return undefined;
  if (mind.language.pattern("lines.seeing").test(matter.text)) return undefined;
  const put = (acts.get(scene.self.name) ?? []).filter((act) => act in answerTo || act === "offer");
  if (put.length >= mostQuestions) return undefined;
  if (mind.language.pattern("aboutHearer").test(matter.text)) return undefined;
  const isTheirs = isOwnPlan(mind, matter) && !mind.language.pattern("toHearer").test(matter.text);
  const fitting = isTheirs ? ["q-plan", "q-alone", "offer"] : [];
  if (who !== undefined && isTheirs) fitting.push("q-told", "q-told");
  if (who !== undefined && !isKin(scene, who) && !isAsked(mind, talk, "q-person")) fitting.push("q-person");
  if (!isTheirs && chance(scene.seed, "asks on", talk.lines.length) < 0.5) return undefined;
  const open = fitting.filter((act) => !put.includes(act));
  const act = open[Math.floor(chance(scene.seed, "which question", talk.lines.length) * open.length)];
  return act === undefined ? undefined : { act, slots: { who } };
}

const isKin = ({ people }: Scene, who: string): boolean =>
  people.some(({ name, kin }) => name === who && kin);

/** Whether anybody has put such a question in this talk. */
const isAsked = (mind: Mind, { lines }: Conversation, act: string): boolean =>
  lines.some(({ text }) => mind.read(text).some(({ courtesy }) => courtesy === act));

/** What the one who tells it means to do or wishes; of another's plan he knows no more than he told. */
export const isOwnPlan = ({ language }: Mind, { text, kind, subject, source }: Statement): boolean =>
  source === undefined &&
  (kind === "plan" || language.pattern("wishes").test(text)) &&
  (subject === undefined || nameOf(language, subject, speaker, "") === speaker);

/** Something that weighs on the one who says it: words of sorrow of one's own, and no mere wish. */
export const isSad = ({ language }: Mind, text: string): boolean =>
  toneOf(language, text) < 0 &&
  language.pattern("sorrow").test(text) &&
  !language.pattern("wishes").test(text);

/** Something that gladdens the one who says it. */
export const isGlad = ({ language }: Mind, text: string): boolean =>
  toneOf(language, text) > 0 && language.pattern("joy").test(text) && !language.pattern("wishes").test(text);

/** Which question of this kind a line puts; undefined when it puts none. */
export const questionAct = (mind: Mind, text: string): string | undefined =>
  mind.read(text).findLast(({ courtesy }) => courtesy !== undefined && courtesy in answerTo)?.courtesy;
