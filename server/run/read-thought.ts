/** One thought of a run with all that belongs to it: the sections that stand in the file once, and what its calls came to. */
import type { ThoughtCall, ThoughtReply } from "#village/protocol";
import type { Purpose } from "#village/purposes";
import { modelNameFor } from "../model/minds.ts";
import { LineIndex } from "./line-index.ts";
import type { Manifest } from "./manifest.ts";
import { thoughtsPath, tracePath } from "./run-folder.ts";

type Written = Omit<ThoughtReply, "sections" | "model" | "calls" | "purpose"> & {
  purpose: Purpose;
  sections: { name: string; tokens: number; lines?: string[]; hash?: string }[];
};

export class Thoughts {
  private readonly thoughts: LineIndex;
  private readonly traces: LineIndex;
  private readonly modelOf: ReturnType<typeof modelNameFor>;

  constructor(folder: string, { minds, model }: Pick<Manifest, "minds" | "model">) {
    this.modelOf = modelNameFor(minds, model);
    this.thoughts = new LineIndex(thoughtsPath(folder), keysOfThought);
    this.traces = new LineIndex(tracePath(folder), keyOfTrace);
  }

  /** Undefined when the run has no such thought, or keeps none. */
  async read(id: string): Promise<ThoughtReply | undefined> {
    const [line] = await this.thoughts.find(id);
    if (line === undefined) return undefined;
    const { sections, ...thought } = JSON.parse(line) as Written;
    const whole: ThoughtReply["sections"] = [];
    for (const { name, tokens, lines, hash } of sections)
      whole.push({ name, tokens, lines: lines ?? (await this.stable(hash ?? "")) });
    const calls = (await this.traces.find(id)).map((text): ThoughtCall => {
      const { model, prompt, cached, reply, seconds, usd, outcome } = JSON.parse(text) as ThoughtCall;
      return { model, prompt, cached, reply, seconds, usd, outcome };
    });
    return { ...thought, sections: whole, model: this.modelOf(thought.villager, thought.purpose), calls };
  }

  /** The lines of a section that stays the same, from where it was first written. */
  private async stable(hash: string): Promise<string[]> {
    const [line] = await this.thoughts.find(hashKey(hash));
    const written = line === undefined ? undefined : (JSON.parse(line) as Written);
    return written?.sections.find((section) => section.hash === hash)?.lines ?? [];
  }
}

const hashKey = (hash: string): string => `#${hash}`;

function keysOfThought(line: string): string[] {
  const id = /^\{"id":"([^"]+)"/.exec(line)?.[1];
  const written = line.matchAll(/"hash":"([0-9a-z]+)","tokens":\d+,"lines"/g);
  return [...(id === undefined ? [] : [id]), ...[...written].map((match) => hashKey(match[1] ?? ""))];
}

/** Of a call's "tick/villager/purpose/ordinal/vote/attempt" the part that names its thought. */
function keyOfTrace(line: string): string[] {
  const thought = /^\{"call":"((?:[^/"]+\/){3}[^/"]+)\//.exec(line)?.[1];
  return thought === undefined ? [] : [thought];
}
