/** The goodbye: it takes up what the talk was about, or what one has to do next. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Slots } from "../words/fill.ts";
import type { Conversation } from "./conversation.ts";
import { isOwnPlan, isSad } from "./questions.ts";
import type { Move } from "./reply.ts";
import type { Thread } from "./thread.ts";
import { upcoming } from "./upcoming.ts";

/** Ways to part, the best first. */
export function partings(
  mind: Mind,
  scene: Scene,
  talk: Conversation,
  thread: Thread | undefined,
  slots: Slots,
): Move[] {
  const found: Move[] = [];
  const accepted = talk.event && (talk.lastActs.has("accept") || talk.myLastActs.has("accept"));
  if (accepted && talk.event) found.push({ act: "part-event", slots: { what: talk.event.what } });
  const subject = thread && !thread.matter.event ? subjectAct(mind, scene, thread, slots) : undefined;
  if (subject !== undefined && chance(scene.seed, "part with subject") < 0.7)
    found.push({ act: subject, slots: {} });
  const next = upcoming(mind, scene);
  if (next && chance(scene.seed, "part with next") < 0.4) found.push({ act: "part-next", slots: { next } });
  if (scene.others.length > 1) found.push({ act: "part-all", slots: {} });
  return [...found, { act: "part", slots: {} }, { act: "part-back", slots: {} }];
}

function subjectAct(mind: Mind, { self }: Scene, thread: Thread, { who, thing }: Slots): string | undefined {
  const heard = thread.teller !== self.name;
  if (heard && isSad(mind, thread.matter.text)) return "part-comfort";
  if (heard && thread.matter.kind === "plan" && isOwnPlan(mind, thread.matter)) return "part-luck";
  if (who !== undefined) return "part-who";
  return thing === undefined || !heard ? undefined : "part-thing";
}
