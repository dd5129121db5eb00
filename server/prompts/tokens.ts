/**
 * How many tokens a text costs, by the vocabulary o200k of OpenAI's newer models; others count within some percent of
 * it. Lines come up again and again, so their counts are kept; whole prompts do not.
 */
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";

const kept = 20_000;
/** In signs. */
const longestLine = 600;
const noSpecial = new Set<string>();
const counts = new Map<string, number>();

export function tokensOf(line: string): number {
  let count = counts.get(line);
  if (count === undefined) {
    // What looks like a control token of the vocabulary is text like any other.
    count = countTokens(line, { disallowedSpecial: noSpecial });
    if (line.length > longestLine) return count;
    if (counts.size >= kept) counts.delete(counts.keys().next().value as string);
    counts.set(line, count);
  }
  return count;
}
