/**
 * Judges what villagers say by what they remember: holds what each remembers so far, and tells of each claim of a line
 * whether one memory bears it out, or one for each of its clauses.
 *
 * A memory is taken sentence by sentence, and once more as a whole, then without saying who "I" and "you" are. Its own
 * place and day count as said where it names none. Remembered are: her stream without what she herself said (or an invention would bear itself out when said again), her
 * persona sentence by sentence, the blocks of her plans, and her promises.
 */
import { formatTimeOfDay, timeAt } from "../clock.ts";
import { initialState } from "../initial.ts";
import type { Memory } from "../state.ts";
import { toArray } from "../vector.ts";
import type { World } from "../world.ts";
import { type Claim, createClaimReader } from "./claims.ts";
import type { Between, Content, ContentReader } from "./content.ts";
import type { MatchWords } from "./match-words.ts";
import { sentencesOf } from "./phrases.ts";
import { createRemembered, dayKey, personKey, placeKey } from "./remembered.ts";

/** Words that a claim must hold to be news to anybody; of something to come its place, day and hours count beside them. */
const weighty = 3;

/** Something meant for a time, in a plan or a promise; ticks, null = open. */
export interface Meant {
  text: string;
  place: string | null;
  from: number | null;
  to: number | null;
  /** To whom it was promised. */
  promisee?: string | null;
}

export interface Line {
  t: number;
  by: string;
  text: string;
  /** All in the talk, the speaker among them; and whose turn is next. */
  members: readonly string[];
  next: string | null;
}

export type Recalled = Pick<Memory, "t" | "kind" | "text" | "subject" | "speaker" | "place">;

export interface ClaimJudge {
  /** `given` memories come from the scenario or an inner voice; they are of their owner without naming her again. */
  remember(owner: string, memory: Recalled, given?: boolean): void;
  means(owner: string, meant: Meant, t: number): void;
  /** The claims of a line but those about the speaker herself, and whether she has them from anywhere. */
  judge(line: Line): { text: string; known: boolean }[];
  /** What a hearer learns from a line: claims of some weight, not of herself alone, that the speaker remembers and she does not. */
  learns(hearer: string, line: Line): string[];
}

/** `read` may be shared by several judges, since it keeps only what it has read. */
export function createClaimJudge(world: World, words: MatchWords, read: ContentReader): ClaimJudge {
  const claimsIn = createClaimReader(world, words, read);
  const minds = new Map(world.order.map((id) => [id, createRemembered()]));
  const weekdayAt = (tick: number): string => dayKey(timeAt(world.calendar, tick).weekday);
  const claimsOf = ({ t, by, text, members, next }: Line): Claim[] => {
    const others = members.filter((id) => id !== by);
    const hearer = others.length === 1 ? (others[0] ?? null) : next;
    return claimsIn(text, { speaker: by, hearer }, others, t);
  };
  const isBorneOut = (id: string, { whole, clauses }: Claim): boolean => {
    const bearsOut = minds.get(id)?.bearsOut ?? (() => false);
    return bearsOut(whole) || (clauses.length > 0 && clauses.every(bearsOut));
  };
  const judge: ClaimJudge = {
    remember: (owner, { t, kind, text, subject, speaker, place }, given = false) => {
      const heard = kind === "utterance" && speaker !== owner;
      if (kind === "utterance" && !heard) return;
      const between = heard ? { speaker, hearer: subject } : { speaker: owner, hearer: null };
      const people = [heard ? speaker : subject, given ? owner : null].filter((id) => id !== null);
      const add = (content: Content): void => {
        const here = place === null || content.places.size > 0 ? [] : [placeKey(place)];
        const now = given || content.days.size > 0 ? [] : [weekdayAt(t)];
        minds.get(owner)?.add(content, [...people.map(personKey), ...here, ...now]);
      };
      const sentences = sentencesOf(text);
      for (const sentence of sentences) add(read(sentence, between, t));
      if (sentences.length > 1) add(read(text, nobody, t));
    },
    means: (owner, { text, place, from, to, promisee = null }, t) => {
      const hours = [from, to].flatMap((tick) =>
        tick === null ? [] : [formatTimeOfDay(timeAt(world.calendar, tick).minuteOfDay)],
      );
      const context = [
        ...[owner, promisee].filter((id) => id !== null).map(personKey),
        weekdayAt(from ?? t),
        ...(place === null ? [] : [placeKey(place)]),
      ];
      minds.get(owner)?.add(read(`${text} ${hours.join(" ")}`, { speaker: owner, hearer: null }, t), context);
    },
    judge: (line) =>
      claimsOf(line)
        .filter((claim) => !claim.ofSelf)
        .map((claim) => ({ text: claim.text, known: isBorneOut(line.by, claim) })),
    learns: (hearer, line) =>
      claimsOf(line)
        .filter((claim) => weightOf(claim) >= weighty && !isOnlyOf(hearer, claim))
        .filter((claim) => isBorneOut(line.by, claim) && !isBorneOut(hearer, claim))
        .map((claim) => claim.text),
  };
  for (const [id, { mind }] of Object.entries(initialState(world).villagers)) {
    for (const memory of toArray(mind.memories)) judge.remember(id, memory, true);
    for (const text of personaTexts(world, id)) judge.remember(id, plain(0, text), true);
  }
  return judge;
}

function weightOf({ whole, ofFuture }: Claim): number {
  const { words, places, days, numbers } = whole;
  if (words.size === 0) return 0;
  return words.size + (ofFuture ? places.size + days.size + numbers.size : 0);
}

const isOnlyOf = (person: string, { whole: { people } }: Claim): boolean =>
  people.size === 1 && people.has(person);

const nobody: Between = { speaker: null, hearer: null };

/** A memory of nobody else and of no place. */
export const plain = (t: number, text: string): Recalled => ({
  ...{ t, text, kind: "observation", subject: null, speaker: null, place: null },
});

function personaTexts({ personas }: World, id: string): string[] {
  const persona = personas[id];
  if (!persona) return [];
  const { background, currently, lifestyle, work } = persona;
  return [...[background, currently, lifestyle].flatMap(sentencesOf), ...(work ? [work.as] : [])];
}
