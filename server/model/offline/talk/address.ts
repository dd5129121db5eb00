/** Calls by name the one whom a line is meant for, where several talk. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Conversation } from "./conversation.ts";
import type { NextLine } from "./next-line.ts";

/** Among several the one who is answered or asked is called by name, unless the line names somebody already. */
export function addressed(mind: Mind, scene: Scene, talk: Conversation, said: NextLine): NextLine {
  const { members } = scene.setting;
  if (members.length < 3 || said.leave || members.some((name) => said.say.includes(name))) return said;
  const rules = talk.addressed || /[?？]$/u.test(said.say) ? mind.language.pack.speech.address : [];
  const say = rules.reduce(
    (text, { find, put }) =>
      text.replace(mind.language.compile(find), put.replace("{name}", talk.partner.name)),
    said.say,
  );
  return { ...said, say };
}
