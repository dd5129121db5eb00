/** Limits what one server gets: calls under way, requests a minute, tokens a minute. Calls wait in the order in which they came. */
import PQueue from "p-queue";
import type { LanguageModel, ModelRequest } from "../language-model.ts";
import { type WallClock, wallClock } from "./clock.ts";

export interface Limits {
  concurrency: number;
  requestsPerMinute?: number | undefined;
  tokensPerMinute?: number | undefined;
}

const minute = 60_000;

/** `weigh` estimates the tokens of a call before it is sent. */
export function limited(
  model: LanguageModel,
  limits: Limits,
  weigh: (request: ModelRequest) => number,
  clock: WallClock = wallClock,
): LanguageModel {
  const { concurrency, requestsPerMinute, tokensPerMinute } = limits;
  const queue = new PQueue({
    concurrency,
    ...(requestsPerMinute === undefined ? {} : { intervalCap: requestsPerMinute, interval: minute }),
  });
  const tokens = tokensPerMinute === undefined ? undefined : new TokenWindow(tokensPerMinute, clock);
  return {
    ...model,
    ask: (request, watch) =>
      queue.add(async () => {
        const taken = tokens && (await tokens.take(weigh(request)));
        const reply = await model.ask(request, watch);
        if (taken && reply.usage) taken.tokens = reply.usage.prompt + reply.usage.reply;
        return reply;
      }),
  };
}

/** Tokens sent within the last minute. */
class TokenWindow {
  private sent: { at: number; tokens: number }[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly most: number,
    private readonly clock: WallClock,
  ) {}

  /** Waits until so many fit; one call that is larger than the whole limit goes alone. */
  take(tokens: number): Promise<{ tokens: number }> {
    const taken = this.turn.then(() => this.wait(tokens));
    this.turn = taken;
    return taken;
  }

  private async wait(tokens: number): Promise<{ tokens: number }> {
    for (;;) {
      const now = this.clock.now();
      this.sent = this.sent.filter(({ at }) => now - at < minute);
      const used = this.sent.reduce((sum, { tokens: one }) => sum + one, 0);
      const [oldest] = this.sent;
      if (oldest === undefined || used + tokens <= this.most) break;
      await this.clock.sleep(oldest.at + minute - now);
    }
    const mine = { at: this.clock.now(), tokens };
    this.sent.push(mine);
    return mine;
  }
}
