/** A fraction in [0, 1) that belongs to a cell: what is strewn looks irregular and is the same at every visit. */
export function hashOf(x: number, y: number, salt = 0): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(salt + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296;
}

/** One of the items, by cell. */
export const pick = <T>(items: readonly T[], x: number, y: number, salt = 0): T | undefined =>
  items[Math.floor(hashOf(x, y, salt) * items.length)];

/** A number that belongs to a text, such as a villager's id. */
export function hashOfText(text: string): number {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return hashOf(h, text.length);
}
