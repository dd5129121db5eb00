/**
 * Asks again after a failure that may pass. The seed of a later try differs, since a server that keeps to it would
 * give the same broken reply once more.
 */
import { bits } from "#village/random";
import type { LanguageModel, ModelFailure, ModelRequest } from "../language-model.ts";
import { again, type Patience } from "./again.ts";

export interface RetryOptions extends Omit<Patience, "onWait"> {
  /** Hears of each wait, in seconds. */
  onWait?(request: ModelRequest, failure: ModelFailure, seconds: number): void;
}

export const retried = (model: LanguageModel, { onWait, ...patience }: RetryOptions): LanguageModel => ({
  ...model,
  ask: (request, watch) =>
    again({ ...patience, onWait: (failure, seconds) => onWait?.(request, failure, seconds) }, (attempt) =>
      model.ask(attempt === 0 ? request : reseeded(request, attempt), watch),
    ),
});

const reseeded = (request: ModelRequest, attempt: number): ModelRequest => ({
  ...request,
  schema: request.schema,
  seed: bits(request.seed, "try", attempt),
});
