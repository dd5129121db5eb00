/** Where people are who share a cell, so that each can be seen: they stand around its middle, and walk in a file. */

/** Px of the map from the middle of the cell. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

export const middle: Shift = { x: 0, y: 0 };

/** Half the width of the ring for two, what each more adds, and its most; the ring is half as deep as wide. */
const ring = { two: 5, more: 1.5, most: 13, depth: 0.5 };

/** A place for each of `loose` people; `fixed` people sit or lie in the middle. The first stands on the left. */
export function elbowRoom(loose: number, fixed: number): readonly Shift[] {
  const all = loose + Math.min(1, fixed);
  if (all < 2) return Array.from({ length: loose }, () => middle);
  const width = Math.min(ring.most, ring.two + (all - 2) * ring.more);
  return Array.from({ length: loose }, (_, i) => {
    const angle = Math.PI * (1 + (2 * i) / Math.max(loose, all));
    return { x: Math.cos(angle) * width, y: Math.sin(angle) * width * ring.depth };
  });
}

/** Px from one who walks to the next behind, the one side and the other; how many walk so, farther ones with the last. */
const file = { apart: 8, aside: 2, most: 3 };

/** The place of those who walk the same step together, `dx` and `dy` cells far; the first leads. */
export function walkInFile(count: number, dx: number, dy: number): readonly Shift[] {
  const length = Math.max(1, Math.hypot(dx, dy));
  return Array.from({ length: count }, (_, i) => {
    const back = (Math.min(i, file.most) * file.apart) / length;
    const aside = i === 0 ? 0 : ((i % 2 === 0 ? 1 : -1) * file.aside) / length;
    return { x: -dx * back - dy * aside, y: -dy * back + dx * aside };
  });
}
