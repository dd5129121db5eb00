/** Counts calls on their way to a model. */
import type { LanguageModel, Purpose } from "./language-model.ts";

export interface Meter {
  calls: number;
  byPurpose: Partial<Record<Purpose, number>>;
}

/** The model with its calls counted. */
export function meter(model: LanguageModel): { model: LanguageModel; meter: Meter } {
  const counts: Meter = { calls: 0, byPurpose: {} };
  return {
    meter: counts,
    model: {
      name: model.name,
      pure: model.pure,
      ask: (request) => {
        counts.calls++;
        counts.byPurpose[request.purpose] = (counts.byPurpose[request.purpose] ?? 0) + 1;
        return model.ask(request);
      },
    },
  };
}
