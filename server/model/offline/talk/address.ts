/** Calls the one whom a line is meant for by name: where one of several is asked, and now and then where a line is mere courtesy. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import type { Conversation } from "./conversation.ts";
import type { NextLine } from "./next-line.ts";

/** How often a line of mere courtesy names the partner. */
const byName = 0.75;

/** The partner's name as one would call it out: the young put a word of respect to the names of those who are older. */
export function callOf(mind: Mind, { self }: Scene, partner: PersonLine): string {
  const { calls } = mind.language.pack.speech;
  const rule = calls.find(
    ({ under, from, pronoun, relation }) =>
      self.age < under &&
      (partner.age ?? 0) >= from &&
      (pronoun === undefined || pronoun === partner.pronoun) &&
      (relation === undefined ? !partner.kin : partner.relation.includes(relation)),
  );
  return rule ? rule.put.replace("{name}", partner.name) : partner.name;
}

/** Lines that part, open a talk or name somebody of the talk already stay as they are. */
export function addressed(mind: Mind, scene: Scene, talk: Conversation, said: NextLine): NextLine {
  const { members } = scene.setting;
  if (
    said.leave ||
    [callOf(mind, scene, talk.partner), talk.partner.name, ...members].some((name) => said.say.includes(name))
  )
    return said;
  const calls = members.length > 2 ? /[?？]$/u.test(said.say) : namesPartner(mind, scene, talk, said);
  const rules = calls ? mind.language.pack.speech.address : [];
  const say = rules.reduce(
    (text, { find, put }) =>
      text.replace(mind.language.compile(find), put.replace("{name}", callOf(mind, scene, talk.partner))),
    said.say,
  );
  return { ...said, say };
}

const namesPartner = (mind: Mind, scene: Scene, talk: Conversation, { say }: NextLine): boolean =>
  talk.mine.length > 0 &&
  chance(scene.seed, "by name") < byName &&
  mind.read(say).every(({ courtesy }) => courtesy !== undefined);
