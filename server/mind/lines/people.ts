/** What a villager would say of the people it knows, and of those it is talking with. */
import type { Feeling } from "#village/state";
import { fill, type LanguagePack } from "../../language/pack.ts";
import { nameOf, publicOf } from "../public.ts";
import type { Turn } from "../turn.ts";
import { momentAt } from "./time.ts";

const stranger: Feeling = { warmth: 0, talks: 0, lastTalk: -1, said: [] };

export const feelingFor = (turn: Turn, id: string): Feeling => turn.mind.feelings[id] ?? stranger;

/** Ids of those it has a feeling for: those here first, then the most liked or disliked. */
export function knownPeople(turn: Turn): string[] {
  const here = new Set(turn.percept.others.map((o) => o.id));
  const weight = (id: string): number =>
    (here.has(id) ? 1000 : 0) + Math.abs(turn.mind.feelings[id]?.warmth ?? 0);
  return turn.world.order
    .filter((id) => id !== turn.id && id in turn.mind.feelings)
    .map((id, rank) => ({ id, rank, weight: weight(id) }))
    .sort((a, b) => b.weight - a.weight || a.rank - b.rank)
    .map(({ id }) => id);
}

/** "Hugo: brother. You like him little. Last spoke: never." */
export const peopleLines = (turn: Turn, people = knownPeople(turn)): string[] =>
  people.map((id) => fill(turn.pack.mind.people.line, facts(turn, id)));

/** "Hugo, 63 or so: brother. You like him little. You have talked 2 times. Last spoke: Friday 10:20." */
export function otherLines(turn: Turn, others: readonly string[]): string[] {
  const words = turn.pack.mind.people;
  return others.flatMap((id) => {
    const seen = turn.percept.others.find((o) => o.id === id);
    const { talks } = feelingFor(turn, id);
    const said = talks === 0 ? words.talks.none : talks === 1 ? words.talks.once : words.talks.many;
    const line = seen
      ? fill(words.other, { ...facts(turn, id), age: seen.age, talks: fill(said, { count: talks }) })
      : fill(words.line, facts(turn, id));
    const about = turn.percept.persona.relationships[id]?.about;
    return about === undefined ? [line] : [line, fill(words.about, { name: nameOf(turn.world, id), about })];
  });
}

/** Those it knows whom these texts name, without the ones at hand. */
export function namedLines(turn: Turn, texts: readonly string[], others: readonly string[]): string[] {
  const all = texts.join("\n");
  return turn.world.order
    .filter((id) => id !== turn.id && id in turn.mind.feelings && !others.includes(id))
    .filter((id) => all.includes(nameOf(turn.world, id)))
    .map((id) => fill(turn.pack.mind.people.line, facts(turn, id)));
}

function facts(turn: Turn, id: string): Record<string, string> {
  const words = turn.pack.mind.people;
  const { name, pronoun } = publicOf(turn.world, id);
  const feeling = feelingFor(turn, id);
  const known = turn.percept.persona.relationships[id]?.is;
  const when =
    feeling.lastTalk < 0 ? words.never : momentAt(turn.pack, turn.world, feeling.lastTalk, turn.tick);
  return {
    name,
    relation: known ?? (feeling.talks > 0 ? words.neighbour : words.stranger),
    liking: fill(likingOf(turn.pack, feeling.warmth), { them: words.pronouns[pronoun] }),
    when,
  };
}

function likingOf(pack: LanguagePack, warmth: number): string {
  const words = pack.mind.people.liking;
  if (warmth >= 60) return words.much;
  if (warmth >= 20) return words.well;
  if (warmth > -20) return words.neither;
  return warmth > -60 ? words.little : words.dislike;
}
