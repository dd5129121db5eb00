/** How many tokens a text will cost, estimated without a tokenizer: four Latin letters or one other sign each. */
export function estimateTokens(text: string): number {
  let latin = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) < 0x2e80) latin++;
    else other++;
  return Math.ceil(latin / 4) + other;
}
