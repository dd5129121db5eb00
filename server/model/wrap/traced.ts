/** Writes down every call that is sent, whatever comes of it: when, how long, how many tokens, what it cost. */

import { keyOf } from "../cassette.ts";
import type { FailureKind, LanguageModel, ModelRequest, Usage } from "../language-model.ts";
import { type WallClock, wallClock } from "./clock.ts";

/** One line of trace.jsonl. */
export interface CallTrace {
  /** As in the cassette: tick/villager/purpose/ordinal/vote/attempt. */
  call: string;
  model: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Until the first piece of the reply; null when none came. */
  firstSeconds: number | null;
  seconds: number;
  prompt: number;
  cached: number;
  reply: number;
  /** The server gave no counts; they are ours. */
  estimated: boolean;
  /** null where the price is not known. */
  usd: number | null;
  outcome: "ok" | FailureKind;
  detail?: string;
}

export interface TraceOptions {
  /** Tokens of a prompt and of a reply, for servers that do not count. */
  estimate(request: ModelRequest, reply: string): Usage;
  /** What a call cost, in US dollars. */
  price(model: string, usage: Usage): number | null;
  write(trace: CallTrace, request: ModelRequest): void;
  clock?: WallClock;
}

export const traced = (model: LanguageModel, options: TraceOptions): LanguageModel => ({
  ...model,
  async ask(request, watch) {
    const { clock = wallClock, estimate, price, write } = options;
    const begun = clock.now();
    let first: number | null = null;
    const heard = (): void => {
      first ??= clock.now();
      watch?.heard();
    };
    const signal = watch?.signal ?? new AbortController().signal;
    const reply = await model.ask(request, { signal, heard });
    const ended = clock.now();
    // A call that failed before anything came is not charged by anybody.
    const counted =
      reply.usage ?? (reply.ok || first !== null ? estimate(request, reply.ok ? reply.text : "") : none);
    const seconds = (from: number, to: number): number => Math.round(to - from) / 1000;
    write(
      {
        call: keyOf(request.call),
        model: model.name,
        at: new Date(begun).toISOString(),
        firstSeconds: first === null ? null : seconds(begun, first),
        seconds: seconds(begun, ended),
        ...counted,
        estimated: reply.usage === undefined,
        usd: price(model.name, counted),
        outcome: reply.ok ? "ok" : reply.failure.kind,
        ...(reply.ok ? {} : { detail: reply.failure.detail }),
      },
      request,
    );
    return reply;
  },
});

const none: Usage = { prompt: 0, cached: 0, reply: 0 };
