/** Surroundings of a command in which the models are those of a stub server, without patience. */
import type { Surroundings } from "../../../server/model/settings.ts";
import type { StubModel } from "./start.ts";

export const around = (
  { openai, ollama }: StubModel,
  more: Surroundings["models"][string] = {},
): Surroundings => ({
  env: {},
  models: { openai: { baseUrl: openai, ...more }, ollama: { baseUrl: ollama, ...more } },
  embedders: { openai: { baseUrl: openai }, ollama: { baseUrl: ollama } },
});
