/** Sends again after a failure that may pass: the wait doubles from try to try, or is what the server asked for. */
import { mayPass } from "../failure.ts";
import type { ModelFailure } from "../language-model.ts";
import { type WallClock, wallClock } from "./clock.ts";

export interface Patience {
  /** Tries beyond the first. */
  retries: number;
  clock?: WallClock;
  /** Hears of each wait, in seconds. */
  onWait?(failure: ModelFailure, seconds: number): void;
}

/** Seconds of the first wait, and of the longest one. */
const wait = { first: 1, longest: 120 };

/** `send` hears which try it is, from 0. */
export async function again<Reply extends { ok: true } | { ok: false; failure: ModelFailure }>(
  { retries, clock = wallClock, onWait }: Patience,
  send: (attempt: number) => Promise<Reply>,
): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    const reply = await send(attempt);
    if (reply.ok || attempt >= retries || !mayPass(reply.failure)) return reply;
    const seconds = Math.min(wait.longest, reply.failure.retryAfter ?? wait.first * 2 ** attempt);
    onWait?.(reply.failure, seconds);
    await clock.sleep(seconds * 1000);
  }
}
