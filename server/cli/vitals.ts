/** What the models of a live village are at: whose thoughts are under way, and what all calls came to. */
import type { RunStatus, Thinking } from "#village/protocol";
import { failureCode } from "../engine/failure-problem.ts";
import type { CallKey, LanguageModel, ModelFailure, ModelRequest } from "../model/language-model.ts";
import { type Spend, tokensOf } from "../model/spend.ts";
import { type WallClock, wallClock } from "../model/wrap/clock.ts";
import type { Budget } from "./live.ts";

interface UnderWay {
  call: CallKey;
  model: string;
  begun: number;
  retry?: { code: string; until: number };
}

export class Vitals {
  private readonly underWay = new Map<ModelRequest, UnderWay>();

  constructor(
    private readonly budget: Budget,
    private readonly clock: Pick<WallClock, "now"> = wallClock,
  ) {}

  /** A model whose calls are seen while they are under way; those of the built-in one take no time worth telling. */
  readonly seen = (model: LanguageModel): LanguageModel =>
    model.pure
      ? model
      : {
          ...model,
          ask: async (request, watch) => {
            const { call } = request;
            this.underWay.set(request, { call, model: model.name, begun: this.clock.now() });
            try {
              return await model.ask(request, watch);
            } finally {
              this.underWay.delete(request);
            }
          },
        };

  /** A call failed and is sent again after so many seconds. */
  readonly waits = (request: ModelRequest, failure: ModelFailure, seconds: number): void => {
    const one = this.underWay.get(request);
    if (one) one.retry = { code: failureCode(failure.kind), until: this.clock.now() + seconds * 1000 };
  };

  /** Empty where no server is asked. */
  status({ total }: Spend): Pick<RunStatus, "thinking" | "spent"> {
    if (total.calls === 0 && this.underWay.size === 0) return {};
    const { calls, usd, unpriced } = total;
    const spent = { calls, tokens: tokensOf(total), usd, unpriced, budget: definedIn(this.budget) };
    return { spent, thinking: [...this.underWay.values()].map((one) => this.told(one)) };
  }

  private told({ call, model, begun, retry }: UnderWay): Thinking {
    const now = this.clock.now();
    const seconds = Math.floor((now - begun) / 1000);
    const left = retry ? Math.ceil((retry.until - now) / 1000) : 0;
    const told = { villager: call.villager, purpose: call.purpose, model, seconds };
    return retry && left > 0 ? { ...told, retry: { code: retry.code, seconds: left } } : told;
  }
}

const definedIn = ({ usd, tokens }: Budget) => ({
  ...(usd === undefined ? {} : { usd }),
  ...(tokens === undefined ? {} : { tokens }),
});
