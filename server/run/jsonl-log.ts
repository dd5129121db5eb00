import type { Disk } from "./disk.ts";
import type { RunLog } from "./log.ts";

/** Characters gathered before they are written; a killed process loses them, and resume lives them again. */
const bufferSize = 1 << 16;

/** `events.jsonl` and `thoughts.jsonl` of a run folder. */
export class JsonlLog implements RunLog {
  private events = "";
  private thoughts = "";

  constructor(
    private readonly disk: Disk,
    private readonly eventsPath: string,
    private readonly thoughtsPath: string,
  ) {}

  append(_tick: number, events: readonly string[], thoughts: readonly string[]): void {
    for (const line of thoughts) if (line !== "") this.thoughts += `${line}\n`;
    for (const line of events) this.events += `${line}\n`;
    if (this.events.length + this.thoughts.length > bufferSize) this.flush();
  }

  flush(): void {
    const { events, thoughts } = this;
    if (thoughts !== "") this.disk.append(this.thoughtsPath, thoughts);
    this.thoughts = "";
    if (events !== "") this.disk.append(this.eventsPath, events);
    this.events = "";
  }
}
