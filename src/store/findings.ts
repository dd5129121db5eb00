/** The moments worth seeing that have been found in the run shown so far. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { MatchWords } from "#village/metrics/match-words";
import type { Moment } from "#village/metrics/moment";
import type { Timeline } from "../timeline/timeline.ts";
import { keepTrying } from "./keep-trying.ts";
import type { MomentFinder } from "./moment-finder.ts";
import { shown } from "./shown.ts";

export interface Findings {
  /** In the order of time. */
  moments: readonly Moment[];
  /** The ticks before this one have been read. */
  until: number;
}

const none: Findings = { moments: [], until: 0 };
export const findings: StoreApi<Findings> = createStore<Findings>()(() => none);

/** Loads what a language pack tells the rules of moments. */
export type WordsOf = (language: string) => Promise<MatchWords>;

/** Milliseconds of reading at a time, and between two times; and until a live run is looked at again. */
const pace = { work: 7, rest: 25, wait: 1500 };
/** Ticks after which what has been found is shown, though there is more to read. */
const plenty = 2000;

/** Looks for moments in whatever run is shown, until it is stopped. */
export function startFindings(wordsOf: WordsOf): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let of: Timeline | null = null;
  const read = (finder: MomentFinder): void => {
    const until = performance.now() + pace.work;
    const done = finder.read(() => performance.now() > until);
    const more = finder.tick - findings.getState().until;
    if (more >= (done ? 1 : plenty)) findings.setState({ moments: finder.moments(), until: finder.tick });
    timer = setTimeout(() => read(finder), done ? pace.wait : pace.rest);
  };
  const open = async (timeline: Timeline): Promise<void> => {
    const [words, { MomentFinder: Finder }] = await Promise.all([
      wordsOf(timeline.world.scenario.language),
      keepTrying(() => import("./moment-finder.ts")),
    ]);
    if (of === timeline) read(new Finder(timeline, words));
  };
  const look = (): void => {
    const { timeline, link } = shown.getState();
    if (timeline === of || link.state === "loading") return;
    of = timeline;
    clearTimeout(timer);
    findings.setState(none);
    if (timeline) void open(timeline);
  };
  const stop = shown.subscribe(look);
  look();
  return () => {
    stop();
    of = null;
    clearTimeout(timer);
  };
}
