import { existsSync, statSync } from "node:fs";
import type { Disk } from "./disk.ts";
import type { RunLog } from "./log.ts";

/** Characters gathered before they are written; a killed process loses them, and resume lives them again. */
const bufferSize = 1 << 16;

/**
 * `events.jsonl` and `thoughts.jsonl` of a run folder. A write that fails leaves file and buffer as they were and
 * takes nothing of the tick that is being appended, so that the same tick can be tried again.
 */
export class JsonlLog implements RunLog {
  private readonly events: Buffered;
  private readonly thoughts: Buffered;

  constructor(disk: Disk, eventsPath: string, thoughtsPath: string) {
    this.events = new Buffered(disk, eventsPath);
    this.thoughts = new Buffered(disk, thoughtsPath);
  }

  append(_tick: number, events: readonly string[], thoughts: readonly string[]): void {
    if (this.events.text.length + this.thoughts.text.length > bufferSize) this.flush();
    for (const line of thoughts) if (line !== "") this.thoughts.text += `${line}\n`;
    for (const line of events) this.events.text += `${line}\n`;
  }

  flush(): void {
    this.thoughts.write();
    this.events.write();
  }
}

class Buffered {
  text = "";
  private size: number;

  constructor(
    private readonly disk: Disk,
    private readonly path: string,
  ) {
    this.size = existsSync(path) ? statSync(path).size : 0;
  }

  write(): void {
    if (this.text === "") return;
    try {
      this.disk.append(this.path, this.text);
    } catch (error) {
      if (existsSync(this.path)) this.disk.truncate(this.path, this.size);
      throw error;
    }
    this.size += Buffer.byteLength(this.text);
    this.text = "";
  }
}
