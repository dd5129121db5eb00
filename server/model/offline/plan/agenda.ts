/**
 * What one's own description says one will do: at an hour, on a day, or some time, and what one has promised to whom.
 * Read clause by clause, since one sentence may hold two appointments; "it" is what the clause before spoke of.
 */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import type { Agenda } from "../pack.ts";
import { readPlace } from "../read/place-expression.ts";
import { readTime, type SaidTime } from "../read/time-expression.ts";
import type { Forms } from "../words/forms.ts";
import { peopleNamed } from "../words/mentions.ts";

export interface AgendaItem {
  kind: "promise" | "goal" | "fixture";
  /** In base form, without times: "carve a lantern". */
  do: string;
  /** As written; undefined when the clause names none. */
  place: string | undefined;
  time: SaidTime;
  /** Who was promised, or who goes along. */
  to: string | undefined;
  /** The sentence, and the text that comes before it: what a missing place is looked for in. */
  sentence: string;
  before: string;
}

export type AgendaReader = (text: string) => readonly AgendaItem[];

export function agendaReader(language: Language, forms: Forms): AgendaReader {
  const { agenda } = language.pack.offline;
  return agenda ? createReader(language, forms, agenda) : () => [];
}

function createReader(language: Language, forms: Forms, agenda: Agenda): AgendaReader {
  const cut = language.compile(agenda.cut);
  const ings = new Map(language.pack.speech.verbs.map((verb) => [forms.word("ing", verb), verb]));
  const mentions = peopleNamed(language);
  const ends = language.compileAll(String(language.pack.reading.sentenceEnd));

  /** The thing done, as a phrase in base form; undefined when the clause tells of nothing to do. */
  function phraseOf(clause: string, time: SaidTime): Pick<AgendaItem, "kind" | "do" | "to"> | undefined {
    for (const { find, kind, form, put } of agenda.rules) {
      const match = language.compile(find).exec(clause)?.groups;
      if (!match?.do || (kind === "fixture" && time.day === undefined && time.from === undefined)) continue;
      const bare = trim(match.do);
      const based =
        form === "third"
          ? forms.phrase("base", bare)
          : form === "ing"
            ? bare.replace(/^\S+/, (verb) => ings.get(verb) ?? verb)
            : bare;
      const does = (put ?? "{do}").replace("{do}", based);
      return { kind, do: does, to: match.who };
    }
    return undefined;
  }

  function trim(text: string): string {
    const short = text.replace(language.pattern("goalEnd"), "");
    const timeless = short.replace(language.compileAll(String(language.pack.reading.goalTime)), "");
    return timeless
      .replace(/[.!,;:。！，；：\s]+$/u, "")
      .replace(cut, "")
      .trim();
  }

  function readSentence(sentence: string, before: string, past: readonly AgendaItem[]): AgendaItem[] {
    const found: AgendaItem[] = [];
    const former = past.at(-1);
    let thing = former && thingIn(former.do);
    for (const clause of sentence.split(language.compileAll(agenda.clauses))) {
      const time = readTime(language, clause);
      const last = found.at(-1);
      const again = last && language.compile(agenda.again).test(clause);
      const phrase = again ? last : phraseOf(clause, time);
      const place = readPlace(language, clause) ?? (again ? last.place : undefined);
      if (phrase) {
        const does = withThing(phrase.do, thing);
        if (!language.compile(agenda.vague).test(does))
          found.push({
            kind: phrase.kind,
            do: does,
            place,
            time,
            to: phrase.to ?? companion(does),
            sentence,
            before,
          });
      }
      thing = thingIn(phrase ? phrase.do : clause) ?? thing;
    }
    return found;
  }

  const thingIn = (text: string): string | undefined =>
    language.compile(agenda.things).exec(text)?.groups?.thing?.trim();

  /** "try it" → "try the small waterwheel". */
  function withThing(does: string, thing: string | undefined): string {
    const it = language.compile(agenda.it);
    return thing === undefined ? does : does.replace(it, () => agenda.the.replace("{thing}", thing));
  }

  /** "row on the river with Wanda", "… with her mother". */
  function companion(does: string): string | undefined {
    const who = language.compile(agenda.along).exec(does)?.groups?.who;
    return who !== undefined && (mentions(who).length > 0 || /^\p{Ll}/u.test(who)) ? who : undefined;
  }

  return bounded(400, (text) => {
    const found: AgendaItem[] = [];
    let before = "";
    for (const sentence of text.split(ends)) {
      found.push(...readSentence(sentence.trim(), before, found));
      before += ` ${sentence}`;
    }
    return found;
  });
}
