/** What every thought works with: models, retrieval, words. Made once; holds no villager's state. */

import type { Embedder } from "../embedding/embedder.ts";
import type { LanguagePack } from "../language/pack.ts";
import { createDecay, type Decay } from "../memory/decay.ts";
import { createExactIndex } from "../memory/exact-index.ts";
import { createRecallIndex, type RecallIndex } from "../memory/recall-index.ts";
import type { CreateIndex } from "../memory/vector-index.ts";
import type { LanguageModel, Purpose } from "../model/language-model.ts";
import { createWeigher, type Weigher } from "./importance.ts";

export interface MindDeps {
  model(villager: string, purpose: Purpose): LanguageModel;
  embedder: Embedder;
  /** The index of retrieval that the manifest names; exact when not given. */
  createIndex?: CreateIndex;
  pack: LanguagePack;
  seed: number;
}

export interface Tools {
  model: MindDeps["model"];
  pack: LanguagePack;
  seed: number;
  recall: RecallIndex;
  /** Importance of a heard or seen text by the pack's words. */
  weigh: Weigher;
  /** Activities too idle to be remembered. */
  idle: ReadonlySet<string>;
  decay(rate: number, tickSeconds: number): Decay;
}

export function createTools({
  model,
  embedder,
  createIndex = createExactIndex,
  pack,
  seed,
}: MindDeps): Tools {
  const decays = new Map<string, Decay>();
  return {
    model,
    pack,
    seed,
    recall: createRecallIndex(embedder, createIndex),
    weigh: createWeigher(pack),
    idle: new Set(pack.mind.idle.map((idle) => idle.do)),
    decay(rate, tickSeconds) {
      const key = `${rate}/${tickSeconds}`;
      let decay = decays.get(key);
      if (!decay) decays.set(key, (decay = createDecay(rate, tickSeconds)));
      return decay;
    },
  };
}
