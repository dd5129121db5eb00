/** Whom one lets into what is confided, and where one has promised to be. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { headOf } from "../words/head.ts";
import type { KnownEvent } from "./event-topics.ts";

/** Whether one has promised to be there. */
export const goes = ({ language }: Mind, scene: Scene, event: KnownEvent): boolean =>
  scene.promises.some((promise) => promise.what.includes(headOf(language, event.what)));

/** Confidences are for kin and close friends whom one loves, and seldom for them; a gossip lets one slip to a friend now and then. */
export function trusts(mind: Mind, scene: Scene, partner: PersonLine, matter: string): boolean {
  const { ways } = mind.traits(scene.self);
  const luck = chance(scene.seed, "trust", matter);
  if (partner.liking < 2) return false;
  if (partner.kin || partner.close) return luck < (ways.has("trusty") ? 0.05 : 0.12);
  return ways.has("gossip") && luck < 0.04;
}

/** Tender matters are for those one likes; to the person meant they are said seldom, and only among kin or close friends. */
export function keepsPrivate(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  text: string,
  meant: boolean,
): boolean {
  if (!mind.language.pattern("private").test(text)) return false;
  if (!meant) return partner.liking < 1;
  return !(partner.kin || partner.close || partner.liking >= 2) || chance(scene.seed, "tender", text) > 0.25;
}
