/**
 * Puts a space between Chinese characters and Latin letters, as a Chinese page is set where it holds foreign names:
 * "Quentin 和 Tilda". Text without both is left as it is, and so is what stands in quotes, since somebody said it.
 */
export const spaced = (text: string): string =>
  text.replace(quotedOrEdge, (found) => (found.startsWith("“") ? found : `${found} `));

const quotedOrEdge = /“[^”]*”|\p{Script=Han}(?=\p{Script=Latin})|\p{Script=Latin}(?=\p{Script=Han})/gu;
