/**
 * What one keeps to oneself. In a text of one's own a sentence is a confidence when it says so, when the next one says
 * so of it, or when it goes on about a confidence before it. It is kept most of all from those whom it names.
 */
import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { shared } from "../words/content.ts";
import type { Topic } from "./topic.ts";
import { trusts } from "./trust.ts";

interface Confidence {
  key: ReadonlySet<string>;
  /** Its words without names. */
  things: ReadonlySet<string>;
  hiddenFrom: ReadonlySet<string>;
}

export function confidences(mind: Mind, scene: Scene): Confidence[] {
  const before = scene.memories.filter((memory) => memory.before).map((memory) => memory.words);
  return [scene.self.now, ...before].flatMap((text) => kept(mind, scene, mind.read(text)));
}

/** The confidences among the sentences of one text. */
function kept(mind: Mind, scene: Scene, statements: readonly Statement[]): Confidence[] {
  const found: Confidence[] = [];
  for (const [index, statement] of statements.entries()) {
    const after = statements[index + 1];
    const own = mind.content(plainWords(mind, statement.text));
    const goesOn =
      found.length > 0 &&
      (mind.language.pattern("refersBack").test(statement.text) ||
        found.some(({ things }) => shared(things, own) > 0));
    if (statement.open || !(statement.secret || after?.secret || goesOn)) continue;
    const about = after?.secret ? `${statement.text} ${after.text}` : statement.text;
    const names = mind.mentions(about).map(({ name }) => name);
    const hidden = [statement.hiddenFrom, after?.hiddenFrom, ...names].filter(
      (name) => name !== undefined && name !== scene.self.name,
    );
    found.push({
      key: mind.content(statement.text),
      things: own,
      hiddenFrom: new Set(hidden as string[]),
    });
  }
  return found;
}

/** Words that are no names. */
const plainWords = ({ language }: Mind, text: string): string =>
  (text.match(language.compileAll(String(language.pack.reading.smallWord))) ?? []).join(" ");

/** The confidences that a topic touches; of a topic about the partner one common word is enough. */
export const touches = ({ key, act }: Topic, all: readonly Confidence[]): Confidence[] =>
  all.filter(
    (one) =>
      shared(key, one.key) >= Math.min(2, key.size) || (act.endsWith("you") && shared(key, one.things) > 0),
  );

export const confides = (mind: Mind, scene: Scene, partner: PersonLine, one: Confidence): boolean =>
  !one.hiddenFrom.has(partner.name) && trusts(mind, scene, partner, [...one.key].join(" "));

/** Said as what must go no further. */
export const confided = (topic: Topic): Topic =>
  topic.slots.text === undefined || topic.act === "news" ? topic : { ...topic, act: "confide" };
