/**
 * Port: where a run's events and thoughts go.
 *
 * Contract: ticks are appended whole and in order; thoughts of a tick reach the disk no later than its events; what
 * was flushed survives a killed process up to a torn last tick, which resume cuts off.
 */
export interface RunLog {
  /** The lines of one tick, without newlines. Either list may be empty; an empty thought is passed over. */
  append(tick: number, events: readonly string[], thoughts: readonly string[]): void;
  flush(): void;
}
