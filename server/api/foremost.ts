/** How far the foremost of those has come who watch the present, and whether the village should wait for them. */
import { mostAhead } from "#village/protocol";

/** Milliseconds after which one who no longer tells where one is does not count. */
const fresh = 2000;

export class Foremost {
  private readonly seats = new Map<object, { tick: number; heard: number }>();

  /** `seat` names who tells it; null when one looks elsewhere, or has left. */
  note(seat: object, tick: number | null): void {
    if (tick === null) this.seats.delete(seat);
    else this.seats.set(seat, { tick, heard: performance.now() });
  }

  /** Milliseconds for which the village waits at most before it lives `tick`; 0 when it need not. */
  waitBefore(tick: number): number {
    const now = performance.now();
    const here = [...this.seats.values()].filter(({ heard }) => now - heard < fresh);
    if (here.length === 0 || here.some((seat) => seat.tick + mostAhead >= tick)) return 0;
    return fresh - (now - Math.max(...here.map(({ heard }) => heard)));
  }
}
