/**
 * A day being laid out. Entries are put in by rank: what comes first keeps its time, what comes later takes the free
 * time it can get. Minutes count from the midnight before the day; the next day's morning lies past 1440.
 */
export interface Entry {
  from: number;
  until: number;
  do: string;
  place: string;
  /** Not to be swallowed by its neighbours. */
  fixed?: boolean;
  /** Done for something one has in mind: swallowed only when nothing else is left to be. */
  meant?: boolean;
}

export class Timeline {
  readonly #entries: Entry[] = [];

  constructor(
    readonly from: number,
    readonly until: number,
  ) {}

  /** Entries in order of time. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Free stretches of at least `shortest` minutes, in order. */
  gaps(shortest: number): { from: number; until: number }[] {
    const found: { from: number; until: number }[] = [];
    let at = this.from;
    for (const entry of [...this.#entries, { from: this.until, until: this.until }]) {
      if (entry.from - at >= shortest) found.push({ from: at, until: entry.from });
      at = Math.max(at, entry.until);
    }
    return found;
  }

  /** Puts an entry into the free part of its time; false when less than `shortest` minutes are left of it. */
  put(entry: Entry, shortest = 15): boolean {
    const free = this.gaps(1)
      .map((gap) => ({ from: Math.max(gap.from, entry.from), until: Math.min(gap.until, entry.until) }))
      .filter((gap) => gap.until - gap.from >= shortest);
    for (const gap of free) this.#insert({ ...entry, ...gap });
    return free.length > 0;
  }

  /** Puts `minutes` of something into the first gap that begins it within the window; false when there is none. */
  fit(
    entry: Omit<Entry, "from" | "until">,
    minutes: number,
    earliest: number,
    latest: number,
  ): Entry | undefined {
    for (const gap of this.gaps(minutes)) {
      const from = Math.max(gap.from, earliest);
      if (from > latest || from + minutes > gap.until) continue;
      const put = { ...entry, from, until: from + minutes };
      this.#insert(put);
      return put;
    }
    return undefined;
  }

  #insert(entry: Entry): void {
    const index = this.#entries.findIndex((other) => other.from >= entry.until);
    this.#entries.splice(index < 0 ? this.#entries.length : index, 0, entry);
  }
}
