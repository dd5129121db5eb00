/** What a run has cost, and beside it what had been forecast, as lines. */
import { existsSync, readFileSync } from "node:fs";
import { addCall, type Cost, noSpend, type Spend, tokensOf } from "../model/spend.ts";
import { readTraces } from "../model/trace-file.ts";
import type { RunFolder } from "../run/run-folder.ts";
import { tracePath } from "../run/run-folder.ts";
import { forecastPath, type KeptForecast } from "./forecast.ts";
import type { Words } from "./words.ts";

export interface Costs {
  spend: Spend;
  /** The last forecast of this scenario on this model, if there is one. */
  forecast: KeptForecast | null;
}

/** Undefined for a run that has called no server. */
export function costsOf({ folder, manifest }: RunFolder): Costs | undefined {
  const spend = noSpend();
  for (const trace of readTraces(tracePath(folder))) addCall(spend, trace);
  if (spend.total.calls === 0) return undefined;
  const file = forecastPath(manifest.scenarioHash, manifest.model);
  const forecast = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as KeptForecast) : null;
  return { spend, forecast };
}

/** `days` and `villagers` of the run, for figures a villager and day. */
export function costLines(
  words: Words,
  { spend, forecast }: Costs,
  days: number,
  villagers: number,
): string[] {
  const each = Math.max(days * villagers, 1e-9);
  const row = (name: string, cost: Cost): string =>
    words.say("metrics.cost", {
      name: name.padEnd(10),
      calls: cost.calls,
      failed: cost.failed,
      callsEach: (cost.calls / each).toFixed(1),
      tokens: tokensOf(cost),
      tokensEach: Math.round(tokensOf(cost) / each),
      usd: cost.usd.toFixed(4),
    });
  const purposes = Object.entries(spend.byPurpose).sort(([, a], [, b]) => tokensOf(b) - tokensOf(a));
  const lines = [...purposes.map(([name, cost]) => row(name, cost)), row("Σ", spend.total)];
  if (!forecast) return lines;
  const foretold = ((forecast.prompt + forecast.reply) / (forecast.days * forecast.villagers)) * each;
  const off = Math.round((100 * (tokensOf(spend.total) - foretold)) / foretold);
  return [
    ...lines,
    words.say("metrics.foretold", { tokens: Math.round(foretold), off: off > 0 ? `+${off}` : off }),
  ];
}
