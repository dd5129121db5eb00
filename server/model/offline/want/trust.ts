/** Whom one lets into what is confided, and where one has promised to be. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { shared } from "../words/content.ts";
import type { KnownEvent } from "./event-topics.ts";

/** Whether one has promised to be there. */
export const goes = (scene: Scene, event: KnownEvent): boolean =>
  scene.promises.some((promise) => promise.what.includes(event.what.split(" ").at(-1) ?? event.what));

/** Confidences are for those close to one; those who cannot keep things to themselves tell more. */
export function trusts(mind: Mind, scene: Scene, partner: PersonLine, matter: string): boolean {
  const { ways } = mind.traits(scene.self);
  const luck = chance(scene.seed, "trust", matter);
  if (partner.close || partner.liking >= 2) return luck < (ways.has("trusty") ? 0.08 : 0.2);
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

export interface Confidence {
  key: ReadonlySet<string>;
  hiddenFrom: string | undefined;
}

/** What one keeps to oneself, from persona and what lies before the story; the sentence before "she does not know" belongs to it. */
export function confidences(mind: Mind, scene: Scene): Confidence[] {
  const texts = [
    scene.self.now,
    ...scene.memories.filter((memory) => memory.before).map((memory) => memory.words),
  ];
  return texts.flatMap((text) => {
    const statements = mind.read(text);
    return statements.flatMap((statement, index) => {
      const after = statements[index + 1];
      const hiddenFrom = statement.hiddenFrom ?? after?.hiddenFrom;
      const isNews = statement.kind === "plan" || statement.kind === "event";
      if (!statement.secret && hiddenFrom === undefined && (isNews || !after?.secret)) return [];
      return [{ key: mind.content(statement.text), hiddenFrom }];
    });
  });
}

/** Whether a matter touches a confidence that this partner is not let into. */
export function isWithheld(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  key: ReadonlySet<string>,
  kept: readonly Confidence[],
): boolean {
  for (const confidence of kept) {
    if (shared(key, confidence.key) < Math.min(2, key.size)) continue;
    if (confidence.hiddenFrom === partner.name) return true;
    if (!trusts(mind, scene, partner, [...confidence.key].join(" "))) return true;
  }
  return false;
}
