/** Makes an embedder by its name: the built-in one, or one of a server, recorded with the run. */
import { bad, good, nearest, problem, type Result } from "#village/errors";
import type { Embedder } from "../embedding/embedder.ts";
import type { EmbeddingService } from "../embedding/embedding-service.ts";
import { createLexicalEmbedder } from "../embedding/lexical/lexical-embedder.ts";
import { createOllamaService } from "../embedding/ollama/ollama-service.ts";
import type { ServiceOptions } from "../embedding/openai/openai-service.ts";
import { createRemoteEmbedder } from "../embedding/remote-embedder.ts";
import { embedderSettingsOf } from "../embedding/settings.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { adapters, readModelName } from "../model/model-names.ts";
import { type PriceTable, priceOf } from "../model/prices.ts";
import type { Surroundings } from "../model/settings.ts";
import type { WallClock } from "../model/wrap/clock.ts";
import type { CallTrace } from "../model/wrap/traced.ts";
import { tokensOf } from "../prompts/tokens.ts";
import type { CallSpans } from "../telemetry/call-spans.ts";

export const lexicalName = "lexical";

/** Says whether an embedder of this name can be had, before anything is written. */
export function checkEmbedder(name: string): Result<string> {
  if (name === lexicalName || remoteName(name)) return good(name);
  const forms = [lexicalName, ...adapters.map((adapter) => `${adapter}:NAME`)];
  return bad(problem("embedder.unknown", { embedder: name, nearest: nearest(name, forms) ?? lexicalName }));
}

function remoteName(name: string) {
  const read = readModelName(name);
  return read && read.adapter !== "offline" ? read : undefined;
}

/** The built-in embedder with the words of a language. */
export const createLexical = ({ language, mind, embedding }: LanguagePack): Embedder =>
  createLexicalEmbedder({ language, ...embedding, stop: mind.embedding.stop });

/** What an embedder of a server needs around it. */
export interface EmbedderOutside {
  surroundings: Surroundings;
  prices: PriceTable;
  write(trace: CallTrace): void;
  spans?: CallSpans | undefined;
  clock?: WallClock;
  onWait?(failure: ModelFailure, seconds: number): void;
}

export async function createServerEmbedder(
  name: string,
  outside: EmbedderOutside,
): Promise<Result<Embedder>> {
  const read = remoteName(name);
  if (!read) return bad(problem("embedder.unknown", { embedder: name, nearest: lexicalName }));
  const { surroundings, prices, write, spans, clock, onWait } = outside;
  const settings = embedderSettingsOf(name, surroundings);
  const options = { model: read.model, settings, env: surroundings.env };
  const service = read.adapter === "openai" ? await openAiService(options) : createOllamaService(options);
  return good(
    createRemoteEmbedder(service, {
      settings,
      estimate: (texts) => texts.reduce((sum, text) => sum + tokensOf(text), 0),
      price: (embedder, usage) => priceOf(prices, embedder, usage),
      write,
      spans,
      ...(clock ? { clock } : {}),
      ...(onWait ? { onWait } : {}),
    }),
  );
}

/** Its package takes long to load and is needed only here. */
async function openAiService(options: ServiceOptions): Promise<EmbeddingService> {
  const { createOpenAiService } = await import("../embedding/openai/openai-service.ts");
  return createOpenAiService(options);
}
