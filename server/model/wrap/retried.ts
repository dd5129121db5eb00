/**
 * Asks again after a failure that may pass: the wait doubles from try to try, or is what the server asked for.
 * The seed of a later try differs, since a server that keeps to it would give the same broken reply once more.
 */
import { bits } from "#village/random";
import { mayPass } from "../failure.ts";
import type { LanguageModel, ModelFailure, ModelRequest } from "../language-model.ts";
import { type WallClock, wallClock } from "./clock.ts";

export interface RetryOptions {
  /** Tries beyond the first. */
  retries: number;
  clock?: WallClock;
  /** Hears of each wait, in seconds. */
  onWait?(request: ModelRequest, failure: ModelFailure, seconds: number): void;
}

/** Seconds of the first wait, and of the longest one. */
const wait = { first: 1, longest: 120 };

export const retried = (model: LanguageModel, options: RetryOptions): LanguageModel => ({
  ...model,
  async ask(request, watch) {
    const { retries, clock = wallClock, onWait } = options;
    for (let attempt = 0; ; attempt++) {
      const seed = attempt === 0 ? request.seed : bits(request.seed, "try", attempt);
      const reply = await model.ask(attempt === 0 ? request : again(request, seed), watch);
      if (reply.ok || attempt >= retries || !mayPass(reply.failure)) return reply;
      const seconds = Math.min(wait.longest, reply.failure.retryAfter ?? wait.first * 2 ** attempt);
      onWait?.(request, reply.failure, seconds);
      await clock.sleep(seconds * 1000);
    }
  },
});

const again = (request: ModelRequest, seed: number): ModelRequest => ({
  ...request,
  schema: request.schema,
  seed,
});
