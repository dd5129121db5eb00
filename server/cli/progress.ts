/** Progress of a headless run on stderr: a bar in a terminal, plain lines elsewhere. */
import { SingleBar } from "cli-progress";
import type { Calendar } from "#village/clock";
import type { VillageEvent } from "#village/event";
import { type Cost, tokensOf } from "../model/spend.ts";
import { momentText } from "./time-text.ts";
import type { Words } from "./words.ts";

/** Wall milliseconds between two plain lines. */
const lineEvery = 5000;

export interface Progress {
  note(tick: number, events: readonly VillageEvent[]): void;
  stop(): void;
  readonly talks: number;
  readonly events: number;
  /** Wall seconds since the start. */
  readonly seconds: number;
}

export function createProgress(
  words: Words,
  calendar: Calendar,
  from: number,
  until: number,
  used: () => { calls: number; spend: Cost },
): Progress {
  const begun = performance.now();
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: words.say("run.bar"), stream: process.stderr, hideCursor: true, fps: 8 })
    : undefined;
  let told = begun;
  let talks = 0;
  let events = 0;
  const facts = (tick: number) => {
    const seconds = Math.max(0.001, (performance.now() - begun) / 1000);
    const speed = Math.round(((tick - from) * calendar.tickSeconds) / seconds);
    const { calls, spend } = used();
    const spent = spend.calls === 0 ? "" : ` · ${tokensOf(spend)} tok · $${spend.usd.toFixed(3)}`;
    return { time: momentText(calendar, tick), tick, until, speed, talks, calls, spent };
  };
  bar?.start(until, from, facts(from));
  return {
    note: (tick, happened) => {
      events += happened.length;
      for (const event of happened) if (event.type === "talk.opened") talks++;
      if (bar) bar.update(tick + 1, facts(tick + 1));
      else if (performance.now() - told > lineEvery) {
        told = performance.now();
        process.stderr.write(`${words.say("run.progress", facts(tick + 1))}\n`);
      }
    },
    stop: () => bar?.stop(),
    get talks() {
      return talks;
    },
    get events() {
      return events;
    },
    get seconds() {
      return (performance.now() - begun) / 1000;
    },
  };
}
