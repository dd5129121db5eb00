/** Makes a model by its name: the built-in one, or an adapter of a server inside its wrappers. */
import { join } from "node:path";
import { bad, good, nearest, problem, type Result } from "#village/errors";
import type { LanguagePack } from "../language/pack.ts";
import { answerSchema } from "../model/answer-schema.ts";
import type { LanguageModel, ModelFailure, ModelRequest, Usage } from "../model/language-model.ts";
import { messagesOf } from "../model/messages.ts";
import { adapters, readModelName } from "../model/model-names.ts";
import { hasOfflinePack, loadOfflinePack } from "../model/offline/load-pack.ts";
import { createOfflineModel } from "../model/offline/offline-model.ts";
import { hostOf } from "../model/ollama/client.ts";
import { createOllamaModel } from "../model/ollama/ollama-model.ts";
import { apiOf } from "../model/openai/address.ts";
import type { OpenAiOptions } from "../model/openai/openai-model.ts";
import { type PriceTable, priceOf } from "../model/prices.ts";
import { type Surroundings, settingsOf } from "../model/settings.ts";
import type { WallClock } from "../model/wrap/clock.ts";
import { limited } from "../model/wrap/limited.ts";
import { retried } from "../model/wrap/retried.ts";
import { spanned } from "../model/wrap/spanned.ts";
import { timed } from "../model/wrap/timed.ts";
import { type CallTrace, traced } from "../model/wrap/traced.ts";
import { tokensOf } from "../prompts/tokens.ts";
import type { CallSpans } from "../telemetry/call-spans.ts";
import { assetsFolder } from "./folders.ts";

export const locales = join(assetsFolder, "locales");

/** Says whether a model of this name can be had, and speaks the language, before anything is written. */
export function checkModel(name: string, language: string): Result<string> {
  const read = readModelName(name);
  if (!read) {
    const forms = ["offline", ...adapters.map((adapter) => `${adapter}:NAME`)];
    return bad(problem("model.unknown", { model: name, nearest: nearest(name, forms) ?? "offline" }));
  }
  if (read.adapter === "offline" && !hasOfflinePack(locales, language))
    return bad(problem("language.missing", { language, folder: join(locales, language) }));
  return good(name);
}

/** Calls under way at once where no command says. */
const usualConcurrency = 16;

/** What a model of a server needs around it. */
export interface Outside {
  surroundings: Surroundings;
  pack: LanguagePack;
  prices: PriceTable;
  /** Calls under way at once, at most; the model's own setting may be lower. */
  concurrency?: number;
  write(trace: CallTrace): void;
  /** Where calls are watched from outside. */
  spans?: CallSpans | undefined;
  clock?: WallClock;
  onWait?(request: ModelRequest, failure: ModelFailure, seconds: number): void;
}

export function createOffline(language: string): Result<LanguageModel> {
  const known = checkModel("offline", language);
  return known.ok ? good(createOfflineModel(loadOfflinePack(locales, language))) : known;
}

/**
 * A model of a server, ready for use:
 *
 *     retried ─▶ limited ─▶ traced ─▶ spanned ─▶ timed ─▶ adapter
 *
 * so that each try waits for its turn, is written down, and has its own time.
 */
export async function createRemote(name: string, outside: Outside): Promise<Result<LanguageModel>> {
  const read = readModelName(name);
  if (!read || read.adapter === "offline")
    return bad(problem("model.unknown", { model: name, nearest: "offline" }));
  const { surroundings, pack, prices, write, spans, onWait, clock } = outside;
  const settings = settingsOf(name, surroundings);
  const options = { model: read.model, words: pack.prompts, settings, env: surroundings.env };
  const adapter = read.adapter === "openai" ? await openAiModel(options) : createOllamaModel(options);
  const estimate = (request: ModelRequest, reply: string): Usage => {
    const { system, user } = messagesOf(pack.prompts, request);
    const schema = JSON.stringify(answerSchema(request.schema, false));
    return {
      prompt: tokensOf(system) + tokensOf(user) + tokensOf(schema),
      cached: 0,
      reply: tokensOf(reply),
    };
  };
  const inTime = timed(adapter, settings.timeout);
  const watched = spans
    ? spanned(inTime, {
        spans,
        words: pack.prompts,
        provider: read.adapter,
        model: read.model,
        at: read.adapter === "openai" ? apiOf(options) : hostOf(options),
        temperature: settings.temperature,
        mostTokens: settings.replyTokens,
      })
    : inTime;
  const sent = traced(watched, {
    estimate,
    price: (model, usage) => priceOf(prices, model, usage),
    write,
  });
  const { requestsPerMinute, tokensPerMinute } = settings;
  const concurrency = Math.min(
    settings.concurrency ?? Number.POSITIVE_INFINITY,
    outside.concurrency ?? settings.concurrency ?? usualConcurrency,
  );
  const weigh = (request: ModelRequest): number => estimate(request, "").prompt;
  const turned = limited(sent, { concurrency, requestsPerMinute, tokensPerMinute }, weigh);
  return good(
    retried(turned, {
      retries: settings.retries,
      ...(onWait ? { onWait } : {}),
      ...(clock ? { clock } : {}),
    }),
  );
}

/** The package is large: it is loaded by those who ask for it. */
async function openAiModel(options: OpenAiOptions): Promise<LanguageModel> {
  const { createOpenAiModel } = await import("../model/openai/openai-model.ts");
  return createOpenAiModel(options);
}
