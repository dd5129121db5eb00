/** Lives a run to its end, to an interruption, to a failed thought or to a spent budget, and says which. */
import type { ModelFailure } from "../model/language-model.ts";
import { type Spend, tokensOf } from "../model/spend.ts";
import type { LiveRun } from "../run/live-run.ts";

/** What may be spent on a run in all, calls before a resume among them. */
export interface Budget {
  usd?: number | undefined;
  tokens?: number | undefined;
}

export type Ending =
  | { kind: "ended" | "interrupted" }
  | { kind: "failed"; villager: string; failure: ModelFailure }
  | { kind: "spent"; cap: string };

/** A tick that was begun is finished, whatever the budget says. */
export async function liveOn(run: LiveRun, spend: Spend, budget: Budget): Promise<Ending> {
  let interrupted = false;
  const stop = (): void => {
    interrupted = true;
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    while (!run.ended) {
      if (interrupted) return { kind: "interrupted" };
      const cap = spentCap(spend, budget);
      if (cap !== undefined) return { kind: "spent", cap };
      const step = await run.step();
      if (!step.ok) return { kind: "failed", villager: step.villager, failure: step.failure };
      if (run.engine.tick % 64 === 0) await new Promise((resume) => setImmediate(resume));
    }
    return { kind: "ended" };
  } finally {
    run.close();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** The option whose cap is reached. */
export function spentCap({ total }: Spend, { usd, tokens }: Budget): string | undefined {
  if (usd !== undefined && total.usd >= usd) return `--budget-usd ${usd}`;
  if (tokens !== undefined && tokensOf(total) >= tokens) return `--budget-tokens ${tokens}`;
  return undefined;
}
