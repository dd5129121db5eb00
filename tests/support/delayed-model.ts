import type { LanguageModel } from "../../server/model/language-model.ts";

/** Milliseconds; more than a thought of the built-in model takes. */
const slower = 40;

/**
 * A model whose replies come late by a random time, every other one by some milliseconds more, so that even a busy
 * machine gets them out of order. Each reply that arrives before one that was asked for earlier
 * notes "overtook" in `arrivals`, every other one "in order": so a test can prove that the order was inverted.
 */
export function delayed(model: LanguageModel, seed: number, arrivals: string[]): LanguageModel {
  let asked = 0;
  const waiting = new Set<number>();
  return {
    name: model.name,
    pure: model.pure,
    frugal: model.frugal,
    ask: async (request) => {
      const mine = asked++;
      waiting.add(mine);
      const reply = await model.ask(request);
      await new Promise((resolve) => setTimeout(resolve, ((mine + seed) % 2) * slower + Math.random() * 2));
      waiting.delete(mine);
      arrivals.push([...waiting].some((other) => other < mine) ? "overtook" : "in order");
      return reply;
    },
  };
}
