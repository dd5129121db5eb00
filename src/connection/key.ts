/**
 * The key of a shared village. A link brings it behind its #; from there it goes into the tab's memory, which outlasts
 * a reload, and into the browser's, for the next visit, so that the address can be shown to others.
 */
const name = "hamlet.key";

/** The key that an address brings, else the one that was kept; undefined when there is none. */
export function takeKey(hash: string): string | undefined {
  const brought = new URLSearchParams(hash.replace(/^#/, "")).get("key");
  if (brought === null) return kept();
  for (const memory of memories()) memory.setItem(name, brought);
  return brought;
}

const kept = (): string | undefined =>
  memories()
    .map((memory) => memory.getItem(name))
    .find((key) => key !== null) ?? undefined;

/** None in a browser that keeps nothing. */
function memories(): Storage[] {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
}
