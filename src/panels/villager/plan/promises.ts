import type { Chronicle } from "#village/chronicle";
import { secondsPerDay } from "#village/clock";
import type { EventOf } from "#village/event";

export interface Given {
  event: EventOf<"promise.made">;
  end: "open" | "kept" | "broken";
}

/** Promises that are open at a tick, and those that ended within a day before it; the next one due first. */
export function promisesAt(chronicle: Chronicle, id: string, tick: number): Given[] {
  const { promises, settled } = chronicle.life(id);
  const day = secondsPerDay / chronicle.world.calendar.tickSeconds;
  return promises
    .map((event, index) => {
      const last = settled.find(({ t, data }) => t <= tick && data.promise === index);
      const kept = last?.type === "promise.settled" && last.data.kept;
      const end: Given["end"] = last === undefined ? "open" : kept ? "kept" : "broken";
      return { event, end, ended: last?.t ?? tick };
    })
    .filter(({ event, ended }) => event.t <= tick && ended > tick - day)
    .sort((a, b) => (a.event.data.from ?? a.event.t) - (b.event.data.from ?? b.event.t))
    .map(({ event, end }) => ({ event, end }));
}
