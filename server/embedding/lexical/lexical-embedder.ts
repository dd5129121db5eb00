/**
 * The built-in embedder: word stems and pairs of neighbouring words hashed with a sign into 256 dimensions, no model
 * file and no download. Chinese goes by characters and pairs of characters.
 * Source: feature hashing, Weinberger et al. 2009, arXiv 0902.2206.
 */
import { bits } from "#village/random";
import type { Embedder } from "../embedder.ts";
import { type Token, tokensOf } from "./tokens.ts";

export const lexicalDimensions = 256;

export interface LexicalWords {
  language: string;
  /** Words that tell nothing of what a text is about, lower case. */
  stop: readonly string[];
}

const weight = { word: 1, marked: 1.6, pair: 0.5, character: 0.5, characterPair: 1 };

export function createLexicalEmbedder(words: LexicalWords): Embedder {
  const stop = new Set(words.stop);
  return {
    name: `lexical:${words.language}`,
    dimensions: lexicalDimensions,
    embed: async (texts) => ({ ok: true, vectors: texts.map((text) => embedText(text, stop)) }),
  };
}

function embedText(text: string, stop: ReadonlySet<string>): Float32Array {
  const vector = new Float32Array(lexicalDimensions);
  let before: Token | undefined;
  for (const token of tokensOf(text, stop)) {
    const single = token.han ? weight.character : token.marked ? weight.marked : weight.word;
    addFeature(vector, token.form, single);
    if (before && token.joined)
      addFeature(vector, `${before.form} ${token.form}`, token.han ? weight.characterPair : weight.pair);
    before = token;
  }
  return normalised(vector);
}

/** Slots of features, kept because hashing costs more than looking up; pure, so it may be emptied at any time. */
const slots = new Map<string, number>();
const keptSlots = 50_000;

function addFeature(vector: Float32Array, feature: string, amount: number): void {
  let slot = slots.get(feature);
  if (slot === undefined) {
    if (slots.size >= keptSlots) slots.clear();
    slots.set(feature, (slot = bits(feature) % (2 * lexicalDimensions)));
  }
  const dimension = slot >> 1;
  vector[dimension] = (vector[dimension] as number) + ((slot & 1) === 0 ? amount : -amount);
}

function normalised(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return vector;
  const norm = Math.sqrt(sum);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / norm;
  return vector;
}
