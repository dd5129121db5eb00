/** Who stands in the row of people where not all have room: those looked at, then those in the picture, then others. */
export function rowOf(
  order: readonly string[],
  most: number,
  isLookedAt: (villager: string) => boolean,
  isSeen: (villager: string) => boolean,
): string[] {
  if (order.length <= most) return [...order];
  const rank = (id: string): number => (isLookedAt(id) ? 0 : isSeen(id) ? 1 : 2);
  const chosen = new Set(order.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  return order.filter((id) => chosen.has(id));
}
