/** How quick the server is with 1, 2, 4 … calls at once: real prompts of villagers, real answers. */
import type { Problem } from "#village/errors";
import { bits } from "#village/random";
import type { ModelFailure } from "../model/language-model.ts";
import { type Finding, finding } from "./finding.ts";
import type { Patient, Reached } from "./patient.ts";

/** What one call at this concurrency takes. */
export interface Pace {
  concurrency: number;
  /** Seconds until a reply begins; until it has come, where it comes all at once. */
  first: number;
  /** A reply comes piece by piece, so that its beginning tells from its writing. */
  streams: boolean;
  /** Tokens a second of one reply, from its beginning on. */
  tokensPerSecond: number;
  /** Tokens of all replies a second. */
  together: number;
}

export interface Paced {
  findings: Finding[];
  paces: Pace[];
}

/** Shortest time that is told from nothing, in seconds. */
const least = 0.001;

export async function probePace(
  patient: Patient,
  most: number,
  problemOf: (failure: ModelFailure) => Problem,
  now: () => number,
): Promise<Paced> {
  const paces: Pace[] = [];
  const findings: Finding[] = [];
  for (const concurrency of concurrencies(most)) {
    const { model, traces } = await patient.reach({ settings: { concurrency } });
    const begun = now();
    const calls = Array.from({ length: concurrency }, (_, i) => {
      const sample = patient.samples[i % patient.samples.length] as (typeof patient.samples)[number];
      return model.ask({ ...sample, schema: sample.schema, seed: bits(sample.seed, concurrency, i) });
    });
    const failed = (await Promise.all(calls)).find(
      (reply) => !reply.ok && reply.failure.kind !== "unreadable",
    );
    const seconds = Math.max(least, (now() - begun) / 1000);
    if (failed && !failed.ok) {
      const told = paces.length === 0 ? "bad" : "note";
      findings.push(finding("pace", told, "failed", { concurrency }, problemOf(failed.failure)));
      break;
    }
    const pace = paceOf(traces, concurrency, seconds);
    paces.push(pace);
    findings.push(
      finding("pace", "good", "at", {
        concurrency,
        first: rounded(pace.first),
        each: rounded(pace.tokensPerSecond, 10),
        together: rounded(pace.together, 10),
      }),
    );
  }
  return { paces, findings };
}

function paceOf(traces: Reached["traces"], concurrency: number, seconds: number): Pace {
  const sum = (part: (trace: (typeof traces)[number]) => number): number =>
    traces.reduce((all, trace) => all + part(trace), 0);
  const first = sum((trace) => trace.firstSeconds ?? trace.seconds) / traces.length;
  const tokens = sum((trace) => trace.reply);
  const writing = sum((trace) => trace.seconds - (trace.firstSeconds ?? trace.seconds));
  const whole = sum((trace) => trace.seconds);
  // Of a reply that comes all at once nobody can tell how much of its time was waiting and how much was writing.
  const streams = writing > whole * 0.05;
  return {
    concurrency,
    first: streams ? first : whole / traces.length,
    streams,
    tokensPerSecond: tokens / Math.max(least, streams ? writing : whole),
    together: tokens / seconds,
  };
}

const concurrencies = (most: number): number[] => {
  const list: number[] = [];
  for (let n = 1; n < most; n *= 2) list.push(n);
  return [...list, most];
};

const rounded = (value: number, digits = 1000): number => Math.round(value * digits) / digits;
