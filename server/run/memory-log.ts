import type { RunLog } from "./log.ts";

/** Keeps the lines in memory: for tests, benchmarks and verification. */
export class MemoryLog implements RunLog {
  readonly events: string[] = [];
  readonly thoughts: string[] = [];

  append(_tick: number, events: readonly string[], thoughts: readonly string[]): void {
    for (const line of events) this.events.push(line);
    for (const line of thoughts) if (line !== "") this.thoughts.push(line);
  }

  flush(): void {}
}
