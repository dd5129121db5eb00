/** The model under examination, as the probes reach it. */
import type { LanguageModel, ModelRequest } from "../model/language-model.ts";
import type { PromptWords } from "../model/messages.ts";
import type { ModelSettings } from "../model/settings.ts";
import type { CallTrace } from "../model/wrap/traced.ts";

export interface Patient {
  /** As in a manifest, such as "ollama:qwen3:8b". */
  name: string;
  settings: ModelSettings;
  /** The model with some settings, or the words around its prompts, other than they are. */
  reach(change?: { settings?: Partial<ModelSettings>; words?: Partial<PromptWords> }): Promise<Reached>;
  /** Prompts that villagers have sent on an offline morning, one of each purpose, longest first. */
  samples: readonly ModelRequest[];
  tokensOf(text: string): number;
}

export interface Reached {
  model: LanguageModel;
  /** Of the calls sent so far, in the order of their ends. */
  traces: readonly CallTrace[];
}
