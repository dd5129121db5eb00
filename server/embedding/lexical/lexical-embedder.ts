/**
 * The built-in embedder: words by their stems, weighted by how rare they are, hashed with a sign into dimensions; no
 * model file and no download. Chinese goes by characters and pairs of characters.
 * Source: feature hashing, Weinberger et al. 2009, arXiv 0902.2206.
 *
 *   dimension 0          ballast of a memory, which no query has
 *   from 1               groups of words that belong together, a dimension each
 *   from `firstHashed`   words and pairs of words, hashed
 *
 * Without ballast a cosine favours short texts far too much: "Oh, Ida!" would be the best answer to all that is asked
 * of Ida. The ballast makes the length of a memory nearly indifferent, as a large constant does that is added to it.
 */
import { bits } from "#village/random";
import type { Embedder, EmbedUse } from "../embedder.ts";
import { type Features, featuresOf } from "./features.ts";
import { createLexicon, type LexicalWords, type Lexicon } from "./lexicon.ts";

export const lexicalDimensions = 4096;
const firstHashed = 256;
const hashed = lexicalDimensions - firstHashed;
const ballast = 4;
const groupWeight = 0.7;

export function createLexicalEmbedder(words: LexicalWords): Embedder {
  const lexicon = createLexicon(words);
  if (lexicon.groups >= firstHashed) throw new Error(`more than ${firstHashed - 1} groups of words`);
  return {
    name: `lexical:${words.language}`,
    embed: async (texts, use) => ({ ok: true, vectors: texts.map((text) => embedText(text, lexicon, use)) }),
  };
}

function embedText(text: string, lexicon: Lexicon, use: EmbedUse): Float32Array {
  const features = featuresOf(text, lexicon);
  const vector = new Float32Array(lexicalDimensions);
  if (features.words.size === 0 && features.groups.size === 0) return vector;
  const touched = fillIn(vector, features);
  if (use === "memory") {
    vector[0] = ballast;
    touched.push(0);
  }
  return normalised(vector, touched);
}

/** Puts the features in their dimensions; gives the dimensions, each once or more often. */
function fillIn(vector: Float32Array, { words, groups }: Features): number[] {
  const touched: number[] = [];
  for (const group of groups) {
    vector[1 + group] = groupWeight;
    touched.push(1 + group);
  }
  for (const [feature, weight] of words) {
    const slot = slotOf(feature);
    const dimension = firstHashed + (slot >> 1);
    vector[dimension] = (vector[dimension] as number) + ((slot & 1) === 0 ? weight : -weight);
    touched.push(dimension);
  }
  return touched;
}

/** Slots of features, kept because hashing costs more than looking up; pure, so it may be emptied at any time. */
const slots = new Map<string, number>();
const keptSlots = 50_000;

function slotOf(feature: string): number {
  let slot = slots.get(feature);
  if (slot === undefined) {
    if (slots.size >= keptSlots) slots.clear();
    slots.set(feature, (slot = bits(feature) % (2 * hashed)));
  }
  return slot;
}

function normalised(vector: Float32Array, touched: readonly number[]): Float32Array {
  const dimensions = [...new Set(touched)];
  let sum = 0;
  for (const i of dimensions) sum += (vector[i] as number) * (vector[i] as number);
  if (sum === 0) return vector;
  const norm = Math.sqrt(sum);
  for (const i of dimensions) vector[i] = (vector[i] as number) / norm;
  return vector;
}
