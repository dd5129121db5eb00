/** The first line of a talk: a greeting, and what brings one to speak. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Topic } from "../want/topic.ts";
import { progressOf, questions } from "./ask.ts";
import type { Conversation } from "./conversation.ts";
import type { Move } from "./reply.ts";
import { isStranger } from "./stance.ts";

/** What presses so much comes first. */
const pressing = 6;

export interface Opening {
  greeting: string;
  /** What follows the greeting, the likeliest first; what cannot be said falls through to the next. */
  then: { move: Move | undefined; topic: Topic | undefined }[];
}

export function openings(mind: Mind, scene: Scene, talk: Conversation, topics: readonly Topic[]): Opening {
  const { partner } = talk;
  const found: (Opening["then"][number] & { weight: number })[] = [];
  const add = (weight: number, move: Move | undefined, topic?: Topic): void => {
    found.push({ weight: weight * (0.3 + chance(scene.seed, "open", found.length)), move, topic });
  };
  const [first] = topics;
  const progress = progressOf(mind, scene, talk);
  if (progress !== undefined) add(4, { act: "ask-progress", slots: { goal: progress } });
  const doing = scene.perceived.find(({ name, kind }) => name === partner.name && kind === "here")?.doing;
  if (doing && !mind.language.pattern("dull").test(doing)) add(2.6, { act: "open-doing", slots: { doing } });
  if (first) add(first.weight >= pressing ? 40 : first.weight, undefined, first);
  add(1.2, { act: "small", slots: {} });
  const [question] = questions(mind, scene, talk);
  if (question) add(0.9, question);
  const then = found.sort((a, b) => b.weight - a.weight);
  return { greeting: isStranger(partner) ? "greet-stranger" : "greet", then };
}
