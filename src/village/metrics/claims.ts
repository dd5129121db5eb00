/**
 * The claims in a line: its sentences that state something about a named person or a future event (DESIGN 4.6), and
 * those about the speaker herself.
 *
 * Not a claim: a question; what only supposes, wishes or judges by feeling (the pack's `claims.supposing`), unless it is
 * the speaker's own wish; what says nothing beside names, unless it names a source ("I have it from Lev"). About a
 * person: it names a villager other than by address, and other than the speaker herself. About a future event: it holds a
 * day or an hour and a word for what is to come (`claims.future`).
 */
import type { World } from "../world.ts";
import type { Between, Content, ContentReader } from "./content.ts";
import type { MatchWords } from "./match-words.ts";
import { anyPattern, createFinder, sentencesOf, wordPattern } from "./phrases.ts";

export interface Claim {
  text: string;
  whole: Content;
  /** The same by clauses; only those that say something. */
  clauses: Content[];
  /** Of the speaker alone: news perhaps, but never counted as made up, since nobody knows her better. */
  ofSelf: boolean;
  /** Of something to come, by its day or hour. */
  ofFuture: boolean;
}

export type ClaimReader = (
  line: string,
  between: Between,
  members: readonly string[],
  tick: number,
) => Claim[];

export function createClaimReader(world: World, words: MatchWords, read: ContentReader): ClaimReader {
  const { claims } = words;
  const supposes = createFinder(claims.supposing, words);
  const foretells = createFinder(claims.future, words);
  const reports = createFinder(claims.reports, words);
  const idioms = anyPattern(claims.idioms, words);
  const clauseEnd = new RegExp(`[,;，；：—]|:(?!\\d)|${anyPattern(claims.clauses, words).source}`, "giu");
  const addresses = new Map(
    world.scenario.villagers.map(({ id, name }) => {
      const pattern = wordPattern(name, words, []).source;
      const before = anyPattern(claims.address.before, words).source;
      const after = anyPattern(claims.address.after, words).source;
      return [
        id,
        new RegExp(`(^|[,，!！]|${before})\\s*${pattern}(?=\\s*(?:[,.!?，。！？]|$|${after}))`, "gu"),
      ];
    }),
  );
  return (line, between, members, tick) =>
    sentencesOf(line).flatMap((sentence): Claim[] => {
      let text = sentence.replace(idioms, "");
      if (/[?？]\s*$/u.test(text)) return [];
      for (const id of members) text = text.replace(addresses.get(id) ?? /(?!)/u, "$1");
      const whole = read(text, between, tick);
      const named = read(text, { speaker: null, hearer: null }, tick).people;
      const ofPerson = [...named].some((id) => id !== between.speaker);
      const ofFuture = whole.days.size + whole.numbers.size > 0 && foretells(text);
      const ofSelf = !ofPerson && !ofFuture && between.speaker !== null && whole.people.has(between.speaker);
      if (!(says(whole) || reports(text)) || !(ofPerson || ofFuture || ofSelf)) return [];
      if (!ofSelf && supposes(sentence)) return [];
      const clauses = text.split(clauseEnd).flatMap((clause) => {
        const content = read(clause, between, tick);
        return says(content) || (reports(clause) && content.people.size > 0) ? [content] : [];
      });
      return [{ text: sentence, whole, clauses, ofSelf, ofFuture }];
    });
}

const says = ({ words, numbers }: Content): boolean => words.size + numbers.size > 0;
