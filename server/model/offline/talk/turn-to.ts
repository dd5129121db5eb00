/** From one thing to the next: what a talk could turn to when a thread is done. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Topic } from "../want/topic.ts";
import { related, type Thread, turning } from "./thread.ts";

export interface Next {
  topic: Topic;
  /** It belongs to what was spoken of, so that nothing needs to say that the talk turns. */
  isLinked: boolean;
  /** The one whom both have in common with what was said before. */
  who: string | undefined;
}

/** So much one must want to say a thing before one turns to it. */
const fewest = 1.2;

/** A topic that is linked to the thread, else the most pressing one. */
export function nextTopic(
  mind: Mind,
  scene: Scene,
  thread: Thread | undefined,
  topics: readonly Topic[],
): Next | undefined {
  const open = topics.filter(({ weight }) => weight >= fewest);
  const [first] = open;
  if (!first) return undefined;
  const linked =
    thread &&
    open.find(({ slots, key }) => {
      const gist = mind.gist(slots.text ?? [...key].join(" "));
      return related(mind, scene, thread.gist, gist) > 0;
    });
  const topic = linked && first.weight < 6 ? linked : first;
  const text = topic.slots.text ?? "";
  const who = thread && [...thread.gist.names].find((name) => text.includes(name) && !isHere(scene, name));
  return { topic, isLinked: linked !== undefined && topic === linked, who };
}

const isHere = ({ self, others }: Scene, name: string): boolean =>
  name === self.name || others.some((other) => other.name === name);

/** How often the talk has turned so far. */
export const turns = (mind: Mind, { talk }: Scene): number =>
  talk.filter(({ text }) => mind.read(text).some(({ courtesy }) => courtesy?.startsWith(turning))).length;

/** Whether one would rather hear of the other than tell a thing oneself. */
export const listens = (mind: Mind, scene: Scene): boolean => {
  const { ways } = mind.traits(scene.self);
  const share = ways.has("talkative") ? 0.25 : ways.has("terse") || ways.has("shy") ? 0.55 : 0.4;
  return chance(scene.seed, "listens", scene.talk.length) < share;
};
