import type { VillageEvent } from "#village/event";
import { trustLine } from "#village/log-line";

/** Collects the lines of a log that comes in pieces and gives out whole ticks. A torn last line is passed over. */
export class TickReader {
  private rest = "";
  private held: VillageEvent[] = [];

  /** Events of all ticks that are certainly complete after this piece of text. Throws when a line is no JSON. */
  push(text: string): VillageEvent[] {
    const lines = (this.rest + text).split("\n");
    this.rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") this.held.push(trustLine(line));
    const open = this.held[this.held.length - 1]?.t;
    const whole = this.held.filter((event) => event.t !== open);
    this.held = this.held.filter((event) => event.t === open);
    return whole;
  }

  /** What was held back, now that the log has ended. */
  finish(): VillageEvent[] {
    const events = this.held;
    this.held = [];
    return events;
  }
}
