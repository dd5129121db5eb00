/** What both APIs of the stub share: decisions, delays, faults, counts. */
import { countTokens, decode, encode } from "gpt-tokenizer";
import { createDecide, type Decide } from "./decide.ts";
import { between } from "./delay.ts";
import { type EmbedFault, misshapen, wordVector } from "./embeddings.ts";
import type { Fault, Misbehave } from "./faults.ts";
import type { Asked } from "./read-messages.ts";

export interface StubModelOptions {
  model?: string;
  /** Seconds until a reply begins, from and to. */
  seconds?: readonly [number, number];
  /** A key that must come with each call. */
  key?: string;
  misbehave?: Misbehave;
  /** The same for requests of vectors. */
  misembed?: (request: number) => EmbedFault | undefined;
  /** Fields that this server refuses, as older ones do. */
  refuses?: readonly string[];
  /** Tokens of a prompt that it reads: more are refused by OpenAI's API, and cut at their beginning by Ollama's. */
  context?: number;
  /** Tokens that it thinks before each answer; "stoppable" when it can be told not to. */
  thinks?: { tokens: number; stoppable: boolean };
  /** Answers in place of the offline model's decisions. */
  decide?: Decide;
}

interface Refusal {
  status: number;
  code: string;
  message: string;
}

export class Desk {
  readonly model: string;
  calls = 0;
  inFlight = 0;
  mostInFlight = 0;
  embedRequests = 0;
  /** Texts that vectors were given for, in the order in which they came. */
  readonly embedded: string[] = [];
  /** Calls that were answered well, by what was asked. */
  readonly asked: Asked[] = [];
  private readonly decide: Decide;

  constructor(private readonly options: StubModelOptions) {
    this.model = options.model ?? "stub";
    this.decide = options.decide ?? createDecide();
  }

  refusal(authorization: string | undefined, body: Record<string, unknown>): Refusal | undefined {
    const { key, refuses = [] } = this.options;
    if (key !== undefined && authorization !== `Bearer ${key}`)
      return { status: 401, code: "invalid_api_key", message: "Incorrect API key provided." };
    const field = refuses.find((name) => name in body || JSON.stringify(body).includes(`"${name}"`));
    return field === undefined
      ? undefined
      : { status: 400, code: "invalid_request_error", message: `Unsupported parameter: '${field}'.` };
  }

  async answer(asked: Asked): Promise<{ fault: Fault | undefined; answer: string }> {
    const call = this.calls++;
    const fault = this.options.misbehave?.(call);
    this.inFlight++;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await between(this.options.seconds ?? [0, 0], asked.seed);
      if (fault === "slow-start") await between([0.3, 0.3], 0);
      const answer = (await this.decide(asked)) ?? "OK.";
      if (fault === undefined) this.asked.push(asked);
      return { fault, answer };
    } finally {
      this.inFlight--;
    }
  }

  /** Refuses a prompt that is longer than what it reads. */
  overlong(prompt: string): Refusal | undefined {
    const { context } = this.options;
    const tokens = context === undefined ? 0 : countTokens(prompt);
    if (context === undefined || tokens <= context) return undefined;
    const message = `This model's maximum context length is ${context} tokens, but the prompt has ${tokens}.`;
    return { status: 400, code: "context_length_exceeded", message };
  }

  /** The end of a prompt, as much as is read. */
  cut = (prompt: string): string => {
    const { context } = this.options;
    const tokens = context === undefined ? [] : encode(prompt);
    return context === undefined || tokens.length <= context ? prompt : decode(tokens.slice(-context));
  };

  /** Tokens thought before an answer; `told` is what the call says of thinking. */
  thought(told: unknown): number {
    const { thinks } = this.options;
    const off = told === false || told === "minimal" || told === "none";
    return thinks && !(off && thinks.stoppable) ? thinks.tokens : 0;
  }

  /** Ends only when the caller has gone. */
  forever = (signal: AbortSignal): Promise<void> =>
    new Promise((end) => {
      if (signal.aborted) end();
      signal.addEventListener("abort", () => end(), { once: true });
    });

  usage(
    prompt: string,
    reply: string,
  ): { prompt_tokens: number; completion_tokens: number; total_tokens: number } {
    const [prompted, replied] = [countTokens(prompt), countTokens(reply)];
    return { prompt_tokens: prompted, completion_tokens: replied, total_tokens: prompted + replied };
  }

  /** A reply in the pieces in which it is streamed. */
  pieces = (text: string): string[] => text.match(/[\s\S]{1,12}/g) ?? [];

  /** Vectors of texts, unless this request is one that goes wrong. */
  embed(texts: readonly string[], dimensions = 64): { fault: EmbedFault | undefined; vectors: number[][] } {
    const request = this.embedRequests++;
    const fault = this.options.misembed?.(request);
    const vectors = texts.map((text) => wordVector(text, dimensions));
    if (fault === undefined) this.embedded.push(...texts);
    return { fault, vectors: misshapen(fault, vectors) };
  }
}
