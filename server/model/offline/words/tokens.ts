/**
 * The words of a text in lower case. Where no spaces part them: names, the words of the pack's lists, and of what is left
 * every pair of neighbouring signs.
 */
export function tokenizer(spaces: boolean, listed: readonly string[]): (text: string) => string[] {
  if (spaces) return (text) => text.toLowerCase().match(spaced) ?? [];
  const known = new Set(listed);
  const longest = listed.reduce((most, word) => Math.max(most, word.length), 1);
  return (text) => (text.toLowerCase().match(unspaced) ?? []).flatMap((run) => parts(run, known, longest));
}

const spaced = /\p{Script=Han}|[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu;
const unspaced = /\uE000[^\uE001]+\uE001|\p{Script=Han}+|[\p{L}\p{N}]+/gu;

function parts(run: string, known: ReadonlySet<string>, longest: number): string[] {
  if (!/^\p{Script=Han}/u.test(run)) return [run];
  const found: string[] = [];
  let rest = "";
  const close = (): void => {
    if (rest.length === 1) found.push(rest);
    for (let i = 0; i + 1 < rest.length; i++) found.push(rest.slice(i, i + 2));
    rest = "";
  };
  for (let at = 0; at < run.length; ) {
    let size = Math.min(longest, run.length - at);
    while (size > 0 && !known.has(run.slice(at, at + size))) size -= 1;
    if (size > 0) {
      close();
      found.push(run.slice(at, at + size));
    } else rest += run[at];
    at += Math.max(1, size);
  }
  close();
  return found;
}
