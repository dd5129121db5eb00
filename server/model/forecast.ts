/**
 * What a run on another model will take, from the calls of an offline run: their prompts are counted as they would be
 * sent, their replies lengthened as real models word them.
 *
 *     time of a tick = max(its longest call, all its calls / calls at once)       hours = sum over ticks
 */
import type { Usage } from "./language-model.ts";

/** One call of the offline run. */
export interface SizedCall {
  tick: number;
  purpose: string;
  /** Tokens of the messages and of the schema. */
  prompt: number;
  /** Tokens of the offline reply. */
  reply: number;
}

export interface Pace {
  /** Seconds until a reply begins, and tokens a second from then on. */
  first: number;
  tokensPerSecond: number;
  concurrency: number;
}

export interface ForecastRow {
  purpose: string;
  calls: number;
  prompt: number;
  reply: number;
  usd: number | null;
}

export interface Forecast {
  rows: ForecastRow[];
  calls: number;
  /** Ticks in which somebody asks: they pass one after another, however many calls go at once. */
  busyTicks: number;
  prompt: number;
  reply: number;
  usd: number | null;
  hours: number;
  /** The same for a terse model and for a wordy one that has to be asked again now and then. */
  range: { tokens: [number, number]; usd: [number, number] | null; hours: [number, number] };
}

/**
 * Real models give reasons and lines at greater length than the offline one, also when asked for a few words: their
 * replies to the same prompts have about 1.2 times its tokens; terse ones 1.0, wordy ones 2. Some calls are asked again.
 */
const wording = { low: 1, usual: 1.2, high: 2 } as const;
const askedAgain = { low: 0, usual: 0.01, high: 0.08 } as const;
type Level = keyof typeof wording;

export function forecast(
  calls: readonly SizedCall[],
  pace: Pace,
  price: (usage: Usage) => number | null,
): Forecast {
  const at = (level: Level) => totals(calls, level, pace, price);
  const [low, usual, high] = [at("low"), at("usual"), at("high")];
  const purposes = [...new Set(calls.map(({ purpose }) => purpose))];
  const rows = purposes.map((purpose): ForecastRow => {
    const { hours: _hours, ...row } = totals(
      calls.filter((call) => call.purpose === purpose),
      "usual",
      pace,
      price,
    );
    return { purpose, ...row };
  });
  const tokens = (sum: Totals): number => sum.prompt + sum.reply;
  return {
    rows: rows.sort((a, b) => b.prompt + b.reply - a.prompt - a.reply),
    ...usual,
    busyTicks: new Set(calls.map(({ tick }) => tick)).size,
    range: {
      tokens: [tokens(low), tokens(high)],
      usd: low.usd === null || high.usd === null ? null : [low.usd, high.usd],
      hours: [low.hours, high.hours],
    },
  };
}

interface Totals {
  calls: number;
  prompt: number;
  reply: number;
  usd: number | null;
  hours: number;
}

function totals(
  calls: readonly SizedCall[],
  level: Level,
  pace: Pace,
  price: (usage: Usage) => number | null,
): Totals {
  const again = 1 + askedAgain[level];
  const sum = (part: (call: SizedCall) => number): number => calls.reduce((all, call) => all + part(call), 0);
  const prompt = Math.round(sum((call) => call.prompt) * again);
  const reply = Math.round(sum((call) => call.reply) * wording[level] * again);
  return {
    calls: Math.round(calls.length * again),
    prompt,
    reply,
    usd: price({ prompt, cached: 0, reply }),
    hours: hoursOf(calls, wording[level] * again, pace),
  };
}

function hoursOf(
  calls: readonly SizedCall[],
  longer: number,
  { first, tokensPerSecond, concurrency }: Pace,
): number {
  const ticks = new Map<number, { longest: number; all: number }>();
  for (const { tick, reply } of calls) {
    const seconds = first + (reply * longer) / tokensPerSecond;
    const sum = ticks.get(tick) ?? { longest: 0, all: 0 };
    ticks.set(tick, { longest: Math.max(sum.longest, seconds), all: sum.all + seconds });
  }
  let seconds = 0;
  for (const { longest, all } of ticks.values()) seconds += Math.max(longest, all / concurrency);
  return seconds / 3600;
}
