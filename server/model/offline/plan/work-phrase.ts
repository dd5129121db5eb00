/** What one's work is called as a block of the day: "runs the café" → "run the café". */
import type { Mind } from "../mind.ts";

export function workPhrase(mind: Mind, as: string): string {
  const { language, forms } = mind;
  for (const { find, put } of language.pack.offline.workWords) {
    const pattern = language.compile(find);
    if (pattern.test(as)) return as.replace(pattern, put);
  }
  return forms.phrase("base", as);
}
