/** The price table: a data file that users edit. */
import { z } from "zod";
import type { Usage } from "./language-model.ts";

const dollars = z.number().min(0);
export const priceTable = z.strictObject({
  /** The day of the prices, YYYY-MM-DD. */
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** US dollars for a million tokens. */
  models: z.record(
    z.string(),
    z.strictObject({ prompt: dollars, cached: dollars.optional(), reply: dollars }),
  ),
});
export type PriceTable = z.infer<typeof priceTable>;

const million = 1_000_000;

/** US dollars, or null when the model is not in the table; what runs on one's own machine is free. */
export function priceOf(
  { models }: PriceTable,
  model: string,
  { prompt, cached, reply }: Usage,
): number | null {
  if (model === "offline" || model.startsWith("ollama:")) return 0;
  const price = models[model];
  if (!price) return null;
  const fresh = prompt - cached;
  return (fresh * price.prompt + cached * (price.cached ?? price.prompt) + reply * price.reply) / million;
}
