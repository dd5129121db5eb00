/**
 * What a talk turns on just now: the matter that somebody opened, and all that was said of it since.
 *
 * Rules:
 * 1. Words that mark a turn ("Before I forget.") end a thread, and so does a line that has nothing to do with it.
 * 2. An answer belongs to its question, whatever it names.
 */

import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import type { TalkLine } from "../request/setting-lines.ts";
import { fitted } from "../words/fitted.ts";
import { type Gist, kinship } from "../words/gist.ts";

export interface Thread {
  /** Who told of it last, and what: the last sentence that carries any matter. */
  teller: string;
  matter: Statement;
  /** Who opened it, and with what. */
  opener: string;
  first: Statement;
  /** Lines since it was opened, that one included. */
  count: number;
  /** The acts of what one asked, told and remarked on in it, by speaker. */
  acts: ReadonlyMap<string, readonly string[]>;
  gist: Gist;
}

/** Acts whose words mark a turn to something else. */
export const turning = "turn";

export function threadOf(mind: Mind, scene: Scene, lines: readonly TalkLine[]): Thread | undefined {
  let thread: Thread | undefined;
  let wasAsked = false;
  for (const { speaker, text } of lines) {
    const statements = mind.read(text);
    const acts = statements.flatMap(({ courtesy }) => courtesy ?? []);
    // Seeing what the other does opens nothing yet.
    const told = acts.includes("open-doing") ? [] : matterOf(mind, statements);
    const turns = acts.some((act) => act.startsWith(turning));
    if (turns) thread = undefined;
    const [first] = told;
    const matter = told.at(-1);
    if (first && matter) {
      const gist = joined(told.map((statement) => mind.gist(statement.text)));
      const goesOn = thread && (wasAsked || related(mind, scene, thread.gist, gist) > 0);
      thread =
        thread && goesOn
          ? { ...thread, teller: speaker, matter, gist: joined([thread.gist, gist]), count: thread.count + 1 }
          : { teller: speaker, matter, opener: speaker, first, count: 1, acts: new Map(), gist };
    } else if (thread) thread = { ...thread, count: thread.count + 1 };
    if (thread) thread = { ...thread, acts: withActs(thread.acts, speaker, acts) };
    wasAsked = /[?？][”’]?$/u.test(text);
  }
  return thread;
}

/** The sentences of a line that say something: no courtesies, no questions. */
const matterOf = (mind: Mind, statements: readonly Statement[]): Statement[] =>
  statements.filter(
    ({ kind, courtesy, text }) =>
      kind === "event" || (kind !== "question" && !courtesy && mind.content(text).size > 1),
  );

const withActs = (
  acts: Thread["acts"],
  speaker: string,
  more: readonly string[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(acts).set(speaker, [...(acts.get(speaker) ?? []), ...more]);

const joined = (gists: readonly Gist[]): Gist => ({
  names: new Set(gists.flatMap(({ names }) => [...names])),
  words: new Set(gists.flatMap(({ words }) => [...words])),
  things: gists.toReversed().flatMap(({ things }) => things),
});

/** How closely two matters belong together, the talkers themselves left aside. */
export function related(mind: Mind, { self, others }: Scene, a: Gist, b: Gist): number {
  const here = new Set([self.name, ...others.map(({ name }) => name)]);
  const names = new Set([...a.names].filter((name) => !here.has(name)));
  return kinship({ ...a, names }, b, mind.language.gap === "" ? 2 : 1);
}

/** The one and the thing that a matter names, as oneself would name them: for the slots of the grammar. */
export function named(
  mind: Mind,
  scene: Scene,
  matter: Statement,
  mine: boolean,
): { who?: string; thing?: string } {
  const { names, things } = mind.gist(matter.text);
  const here = new Set([scene.self.name, ...scene.others.map(({ name }) => name)]);
  const who = [...names].find(
    (name) => !here.has(name) && scene.people.some((person) => person.name === name),
  );
  const thing = things[0] === undefined ? undefined : fitted(mind.language, things[0], mine);
  return { ...(who !== undefined && { who }), ...(thing !== undefined && { thing }) };
}
