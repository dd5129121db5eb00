/** Seeds as people write them: "1..10", "3", "1..3, 7, 20..22", or a list of whole numbers. */

/** More seeds than this are taken for a slip of the pen. */
const most = 10_000;

/** In the order written, each once; undefined when the text says something else. */
export function parseSeeds(text: string): number[] | undefined {
  const seeds = new Set<number>();
  for (const part of text.split(",")) {
    const match = /^\s*(\d{1,9})\s*(?:\.\.\s*(\d{1,9})\s*)?$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (to < from || to - from >= most) return undefined;
    for (let seed = from; seed <= to; seed++) seeds.add(seed);
  }
  return [...seeds];
}
