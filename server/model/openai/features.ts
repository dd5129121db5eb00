/**
 * What a server of this API has been found to take. The protocol has many dialects: a field that a server refuses is
 * left out from then on, and the form of the answer falls from schema to JSON mode to plain text.
 */
import type { ModelSettings } from "../settings.ts";

export const forms = ["schema", "json", "text"] as const;
export type Form = (typeof forms)[number];

/** Fields that a call can do without, and how a refusal names them. */
const optional = {
  stream_options: /stream_options|include_usage/i,
  seed: /\bseed\b/i,
  temperature: /temperature/i,
  reasoning_effort: /reasoning_effort|reasoning\.effort/i,
  max_completion_tokens: /max_completion_tokens/i,
  max_tokens: /max_tokens/i,
} as const;
export type Field = keyof typeof optional;

export class Features {
  private readonly refused = new Set<Field>();
  private form: Form;

  constructor(private readonly settings: ModelSettings) {
    this.form = settings.form ?? "schema";
  }

  takes(field: Field): boolean {
    return !this.refused.has(field);
  }

  get answerForm(): Form {
    return this.form;
  }

  /** All that decides how a call looks; two calls that differ in it were not refused for the same reason. */
  get state(): string {
    return [this.form, ...this.refused].join(" ");
  }

  /**
   * Learns from a refusal (HTTP 400 or 422) of a call that was sent as `state` says. False when nothing is left that
   * another call could do without.
   */
  learn(message: string, state: string): boolean {
    if (state !== this.state) return true;
    const fields = Object.keys(optional) as Field[];
    const named = fields.find((field) => this.takes(field) && optional[field].test(message));
    if (named !== undefined) {
      this.refused.add(named);
      return true;
    }
    const lower = forms[forms.indexOf(this.form) + 1];
    if (this.settings.form !== undefined || lower === undefined) return false;
    this.form = lower;
    return true;
  }
}
