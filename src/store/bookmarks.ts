/** Moments that the viewer has marked, kept in the browser by run. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { keep, kept } from "./keep.ts";
import { shown } from "./shown.ts";

export interface Bookmarks {
  run: string | null;
  /** In order. */
  ticks: readonly number[];
}

export const bookmarks: StoreApi<Bookmarks> = createStore<Bookmarks>()(() => ({ run: null, ticks: [] }));

/** Ticks within which a mark counts as the same moment. */
const near = 3;

/** Marks the moment shown, or takes its mark away. */
export function toggleBookmark(): void {
  const { run, ticks } = bookmarks.getState();
  const tick = Math.floor(shown.getState().cursor);
  if (run === null) return;
  const rest = ticks.filter((t) => Math.abs(t - tick) > near);
  const next = rest.length < ticks.length ? rest : [...ticks, tick].sort((a, b) => a - b);
  bookmarks.setState({ ticks: next });
  keep(nameOf(run), next.join(" "));
}

/** Reads the marks of whatever run is shown, until it is stopped. */
export function startBookmarks(): () => void {
  const look = (): void => {
    const run = shown.getState().run?.id ?? null;
    if (run === bookmarks.getState().run) return;
    bookmarks.setState({ run, ticks: run === null ? [] : read(kept(nameOf(run))) });
  };
  look();
  return shown.subscribe(look);
}

const nameOf = (run: string): string => `bookmarks.${run}`;

const read = (text: string | null): number[] =>
  (text ?? "")
    .split(" ")
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
