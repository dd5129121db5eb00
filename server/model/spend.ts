/** What calls came to: counts, tokens, money, time; for all, by purpose and by villager. Folded from traces alone. */
import type { CallTrace } from "./wrap/traced.ts";

export interface Cost {
  /** Calls sent, tries that failed among them. */
  calls: number;
  failed: number;
  prompt: number;
  cached: number;
  reply: number;
  usd: number;
  /** Calls whose price is not known. */
  unpriced: number;
  /** Seconds that calls took, added up. */
  seconds: number;
}

export interface Spend {
  total: Cost;
  byPurpose: Record<string, Cost>;
  byVillager: Record<string, Cost>;
  byModel: Record<string, Cost>;
}

const none = (): Cost => ({
  calls: 0,
  failed: 0,
  prompt: 0,
  cached: 0,
  reply: 0,
  usd: 0,
  unpriced: 0,
  seconds: 0,
});

export const noSpend = (): Spend => ({ total: none(), byPurpose: {}, byVillager: {}, byModel: {} });

/** Adds one call to the spend, in place. */
export function addCall(spend: Spend, trace: CallTrace): void {
  const [, villager = "", purpose = ""] = trace.call.split("/");
  add(spend.total, trace);
  add((spend.byPurpose[purpose] ??= none()), trace);
  add((spend.byVillager[villager] ??= none()), trace);
  add((spend.byModel[trace.model] ??= none()), trace);
}

function add(cost: Cost, { prompt, cached, reply, usd, outcome, seconds }: CallTrace): void {
  cost.calls++;
  if (outcome !== "ok") cost.failed++;
  cost.prompt += prompt;
  cost.cached += cached;
  cost.reply += reply;
  cost.usd += usd ?? 0;
  if (usd === null) cost.unpriced++;
  cost.seconds += seconds;
}

export const tokensOf = ({ prompt, reply }: Cost): number => prompt + reply;
