/** How long a line of a talk takes to read. Pure. */

/** Real ms: at least, for a letter, and for a Chinese character. */
const read = { least: 1500, letter: 55, character: 180 };

/** Scripts in which a character says as much as a short word. */
const dense = /\p{Script=Han}/u;

/** Real ms that a line stays at least when it is read. */
export function readingTime(text: string): number {
  let time = 0;
  for (const letter of text) time += dense.test(letter) ? read.character : read.letter;
  return Math.max(read.least, time);
}
