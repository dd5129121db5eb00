/**
 * Turns a sentence about people into words that one of them can say: oneself becomes "I", the partner "you".
 * Whose a pronoun is must be plain; where it is not, the answer is undefined and the sentence stays unsaid.
 */
import { matchesIn } from "#village/pattern";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import type { Forms } from "./forms.ts";
import { type Mention, peopleNamed } from "./mentions.ts";
import { personTurns, type Someone, turnKey } from "./person-rules.ts";

export interface Turner {
  /** `own`: the text stands in one's own persona, so that a pronoun means oneself unless another is named. */
  toSpeech(text: string, self: Someone, partner: Someone | undefined, own: boolean): string | undefined;
  /** What another said of himself, told on: "I am mending it" → "Tomas is mending it". */
  retell(text: string, speaker: Someone): string | undefined;
  /** As `retell`; what speaks of neither of the two who talk goes on as it is. */
  passOn(text: string, speaker: Someone): string | undefined;
}

export function createTurner(language: Language, forms: Forms): Turner {
  const turns = personTurns(language, forms);
  const mentions = peopleNamed(language);
  const { words = {} } = language.pack.speech.pronouns;
  const { oneNamed } = language.pack.reading;
  const pronounPattern = (pronoun: string | undefined): RegExp | undefined =>
    words[pronoun ?? ""] === undefined ? undefined : language.compileAll(words[pronoun ?? ""] as string);

  /** Whether every pronoun in the text that fits this person means this person; undefined when that is unclear. */
  function owns(
    text: string,
    who: Someone,
    named: readonly Mention[],
    byDefault: boolean,
  ): boolean | undefined {
    const pattern = pronounPattern(who.pronoun);
    if (!pattern) return false;
    const places = matchesIn(text, pattern).map((match) => match.index);
    if (places.length === 0) return false;
    const isNamed = named.some((mention) => mention.name === who.name);
    if (!isNamed && !byDefault) return named.length > 0 ? false : undefined;
    for (const place of places) {
      const before = named.filter((mention) => mention.at < place);
      const last = before.at(-1);
      if (last ? last.name !== who.name : !byDefault) return undefined;
      if (oneNamed && before.some((mention) => mention.name !== who.name)) return undefined;
    }
    return true;
  }

  const speak = bounded(12_000, (key): { text: string | undefined } => {
    const [text = "", name = "", pronoun = "", partnerName = "", partnerPronoun = "", own = ""] =
      key.split("\t");
    const self = { name, pronoun };
    const partner = partnerName ? { name: partnerName, pronoun: partnerPronoun || undefined } : undefined;
    const named = mentions(text);
    const mine = owns(text, self, rivals(named, self, partner), own === "own");
    if (mine === undefined && pronounPattern(pronoun) && (own === "own" || named.length > 0))
      return { text: undefined };
    let turned = turns(turnKey("turn", "first", name, mine ? pronoun : undefined))(text);
    if (partner && named.some((mention) => mention.name === partner.name)) {
      const theirs =
        partner.pronoun === pronoun && mine
          ? false
          : owns(text, partner, rivals(named, partner, self), false);
      if (theirs === undefined) return { text: undefined };
      const isBoth = turned !== text && named.every(({ name: one }) => one === name || one === partnerName);
      turned = turns(turnKey("turn", "second", partner.name, theirs ? partner.pronoun : undefined))(turned);
      if (isBoth) turned = turns(turnKey("both", "", "", ""))(turned);
    }
    const isOdd = words.odd !== undefined && language.compile(words.odd).test(turned);
    return { text: isOdd ? undefined : capital(turned) };
  });

  const again = bounded(6000, (key): { text: string | undefined } => {
    const [text = "", name = "", pronoun = ""] = key.split("\t");
    if (words.group && language.compile(words.group).test(text)) return { text: undefined };
    const turned = turns(turnKey("retell", "first", name, pronoun))(text);
    const left = words.left !== undefined && language.compile(words.left).test(turned);
    return { text: left || turned === text ? undefined : turned };
  });

  const retell = (text: string, who: Someone): string | undefined =>
    again([text, who.name, who.pronoun ?? ""].join("\t")).text;
  const isOfOthers = (text: string): boolean =>
    ![words.group, words.left].some(
      (pattern) => pattern !== undefined && language.compile(pattern).test(text),
    );

  return {
    toSpeech(text, self, partner, own) {
      // One who is not named changes nothing: the turned text is then shared by all partners.
      const { name = "", pronoun = "" } = partner && text.includes(partner.name) ? partner : {};
      return speak([text, self.name, self.pronoun ?? "", name, pronoun, own ? "own" : ""].join("\t")).text;
    },
    retell,
    passOn: (text, who) => retell(text, who) ?? (isOfOthers(text) ? text : undefined),
  };
}

/** Those named who could be meant by the same pronoun: the person, and all who are not known to have another. */
function rivals(named: readonly Mention[], who: Someone, other: Someone | undefined): Mention[] {
  return named.filter(
    ({ name }) => name !== other?.name || other.pronoun === undefined || other.pronoun === who.pronoun,
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
