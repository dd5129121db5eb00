/** Ways to stay with what the talk turns on: to ask on, to tell what belongs to it, to say what one thinks, to advise. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Topic } from "../want/topic.ts";
import type { Slots } from "../words/fill.ts";
import type { Gist } from "../words/gist.ts";
import { viewAct } from "./answer-more.ts";
import type { Conversation } from "./conversation.ts";
import { isOwnPlan, isSad, questionAbout } from "./questions.ts";
import type { Move } from "./reply.ts";
import { related, type Thread } from "./thread.ts";

/** Acts of topics that tell a thing of one's own. */
const telling: ReadonlySet<string> = new Set(["memory", "goal", "thought"]);

export interface Stay {
  moves: Move[];
  because: "ask" | "tell" | "reply";
}

/** The likeliest first. */
export function staying(
  mind: Mind,
  scene: Scene,
  talk: Conversation,
  thread: Thread,
  topics: readonly Topic[],
  slots: Slots,
): Stay[] {
  const { self, seed } = scene;
  const said = thread.acts.get(self.name) ?? [];
  const found: (Stay & { weight: number })[] = [];
  const add = (weight: number, because: Stay["because"], ...moves: Move[]): void => {
    const luck = chance(seed, "stay", talk.lines.length, found.length);
    found.push({ weight: weight * (0.25 + luck), because, moves });
  };
  const heard = thread.teller !== self.name;
  const question = heard ? questionAbout(mind, scene, talk, thread, slots) : undefined;
  if (question) add(question.act === "q-thing" ? 1 : thread.count === 1 ? 4 : 1.5, "ask", question);
  const own = nearest(mind, scene, thread.gist, topics);
  if (own) add(heard ? 3.5 : 6, "tell", asTold(own, heard, slots));
  if (!heard || thread.matter.event) return sorted(found);
  const { who } = slots;
  const view = who === undefined ? "view-unknown" : viewAct(scene, who);
  if (view !== "view-unknown" && !said.some((act) => act.startsWith("view-")))
    add(1.5, "reply", { act: view, slots: { who } });
  const comment = commentOn(mind, thread);
  const isMine = mind.language.pattern("aboutHearer").test(thread.matter.text);
  if (!isMine && !said.includes(comment))
    add(thread.count > 1 ? 2.2 : 1.4, "reply", { act: comment, slots: {} });
  return sorted(found);
}

/** A word of advice on what is planned or weighs on the teller, else what one makes of it. */
function commentOn(mind: Mind, { matter }: Thread): string {
  if (isOwnPlan(mind, matter)) return "advise";
  if (isSad(mind, matter.text)) return "advise-worry";
  return mind.language.pattern("ownDeed").test(matter.text) ? "remark-deed" : "remark";
}

/** What one could tell that is closest to a matter. */
export function nearest(mind: Mind, scene: Scene, gist: Gist, topics: readonly Topic[]): Topic | undefined {
  let best: { topic: Topic; closeness: number } | undefined;
  for (const topic of topics) {
    const text =
      topic.slots.text ?? (topic.act === "sighting" ? `${topic.slots.who} ${topic.slots.doing}` : "");
    if (text === "" || topic.act === "confide") continue;
    const closeness = related(mind, scene, gist, mind.gist(text));
    if (closeness > (best?.closeness ?? 0)) best = { topic, closeness };
  }
  return best?.topic;
}

function asTold({ act, slots }: Topic, heard: boolean, { who }: Slots): Move {
  if (!telling.has(act)) return { act, slots };
  const shared = who !== undefined && slots.text?.includes(who) ? who : undefined;
  return { act: heard ? "reminded" : "go-on", slots: { ...slots, who: shared, thing: undefined } };
}

const sorted = <T extends { weight: number }>(found: T[]): T[] => found.sort((a, b) => b.weight - a.weight);
