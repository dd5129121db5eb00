/** Words of a text: letters and digits set apart by anything else, in lower case; of Chinese, each character. */
export const tokensOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}'’])+/gu) ?? [];

/** The runs of `n` words, joined by spaces. */
export function gramsOf(tokens: readonly string[], n: number): string[] {
  const grams: string[] = [];
  for (let i = 0; i + n <= tokens.length; i++) grams.push(tokens.slice(i, i + n).join(" "));
  return grams;
}
