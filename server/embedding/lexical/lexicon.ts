/** What the embedder knows of words: their stems, how much each tells, and which belong together. */
import { stemmer } from "stemmer";

/** From the language pack. */
export interface LexicalWords {
  language: string;
  /** Words that tell nothing of what a text is about, lower case. */
  stop: readonly string[];
  /** By word: its forms that no rule leads back to it, parted by spaces. */
  forms: Readonly<Record<string, string>>;
  /** Words that belong together, a group an entry, parted by spaces. */
  kin: readonly string[];
  /** By percent: the stems or Chinese characters that tell so much, parted by spaces; all others tell 100. */
  rarity: Readonly<Record<string, string>>;
}

export interface Lexicon {
  readonly stop: ReadonlySet<string>;
  /** How many groups there are; they are numbered from 0. */
  readonly groups: number;
  /** The stem of a word in lower case. */
  stem(word: string): string;
  /** How much a stem or a Chinese character tells, 0 to 1. */
  weight(form: string): number;
  /** The groups of a stem, a number or a Chinese word. */
  kin(form: string): readonly number[];
}

export function createLexicon({ stop, forms, kin, rarity }: LexicalWords): Lexicon {
  const stem = createStem(forms);
  const groups = new Map<string, number[]>();
  for (const [group, words] of kin.entries())
    for (const form of new Set(words.split(" ").map(stem))) {
      const known = groups.get(form);
      if (known) known.push(group);
      else groups.set(form, [group]);
    }
  const weights = new Map<string, number>();
  for (const [percent, stems] of Object.entries(rarity))
    for (const form of stems.split(" ")) weights.set(form, Number(percent) / 100);
  return {
    stop: new Set(stop),
    groups: kin.length,
    stem,
    weight: (form) => weights.get(form) ?? 1,
    kin: (form) => groups.get(form) ?? none,
  };
}

const none: readonly number[] = [];

/** Stems are kept because making one costs more than looking it up; the store may be emptied at any time. */
const keptStems = 20_000;

/** The stem of a word in lower case, irregular forms led back to their word first. */
export function createStem(forms: LexicalWords["forms"]): Lexicon["stem"] {
  const words = new Map<string, string>();
  for (const [word, others] of Object.entries(forms))
    for (const form of others.split(" ")) words.set(form, word);
  const stems = new Map<string, string>();
  return (word) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      if (stems.size >= keptStems) stems.clear();
      stems.set(word, (stem = stemmer(words.get(word) ?? word)));
    }
    return stem;
  };
}
