/**
 * BM25, the ranking to beat. Source: Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"; k1 1.2,
 * b 0.75; words as they stand in lower case, of Chinese every two neighbouring characters.
 */
const [k1, b] = [1.2, 0.75];

/** Scores of the texts for a query, in their order. */
export function createBm25(texts: readonly string[]): (query: string) => number[] {
  const documents = texts.map((text) => counts(words(text)));
  const lengths = texts.map((text) => words(text).length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const within = new Map<string, number>();
  for (const document of documents)
    for (const word of document.keys()) within.set(word, (within.get(word) ?? 0) + 1);
  const rarity = (word: string): number => {
    const n = within.get(word) ?? 0;
    return Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  };
  return (query) =>
    documents.map((document, i) => {
      let score = 0;
      for (const word of words(query)) {
        const n = document.get(word) ?? 0;
        const long = 1 - b + (b * (lengths[i] as number)) / average;
        score += (rarity(word) * n * (k1 + 1)) / (n + k1 * long);
      }
      return score;
    });
}

const words = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];

function counts(list: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of list) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}
