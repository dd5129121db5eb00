/** Counts calls on their way to a model. */
import type { LanguageModel, Purpose } from "./language-model.ts";

export interface Meter {
  calls: number;
  byPurpose: Partial<Record<Purpose, number>>;
}

/** The model with its calls added to `counts`. */
export const meter = (model: LanguageModel, counts: Meter): LanguageModel => ({
  name: model.name,
  pure: model.pure,
  frugal: model.frugal,
  ask: (request, watch) => {
    counts.calls++;
    counts.byPurpose[request.purpose] = (counts.byPurpose[request.purpose] ?? 0) + 1;
    return model.ask(request, watch);
  },
});
