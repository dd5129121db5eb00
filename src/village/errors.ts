/**
 * The catalogue of coded errors. A problem carries its code and the facts of the case; the sentences
 * (what was expected, what came, what to do) stand in assets/locales/<lang>/errors.yaml under the same code.
 */
export const problemCodes = [
  "scenario.not-found",
  "scenario.unreadable",
  "scenario.yaml",
  "scenario.field",
  "scenario.unknown-name",
  "scenario.villager-missing",
  "scenario.home-unreachable",
  "scenario.language",
  "scenario.untranslated",
  "map.not-found",
  "map.json",
  "map.layer-missing",
  "map.format",
  "map.unknown-kind",
  "map.object-unplaced",
  "map.blocked",
  "language.missing",
  "run.not-found",
  "run.not-empty",
  "run.not-a-run",
  "run.manifest",
  "run.log-corrupt",
  "run.log-newer",
  "run.behaviour-differs",
  "run.locked",
  "run.scenario-changed",
  "run.disk",
  "usage.option",
  "usage.time",
  "usage.villager",
  "serve.port",
  "serve.client-missing",
  "art.not-found",
  "art.json",
  "art.field",
  "art.grid",
  "art.path",
  "art.picture",
  "model.unknown",
  "model.joint",
  "model.authentication",
  "model.quota",
  "model.rate",
  "model.time-out",
  "model.connection",
  "model.server",
  "model.context-too-long",
  "model.refused",
  "model.unreadable",
  "model.schema",
  "model.empty",
  "model.missing",
  "config.field",
  "cassette.none",
  "export.exists",
  "cassette.corrupt",
  "index.missing",
  "embedder.unknown",
  "embedder.failed",
  "input.refused",
  "access.key",
  "access.viewer",
  "access.origin",
  "access.full",
  "budget.spent",
  "experiment.not-found",
  "experiment.begun",
  "experiment.nothing-removed",
  "experiment.changed",
  "experiment.worker-died",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Where in a file a problem was found; lines and columns count from 1. */
export interface Where {
  file: string;
  line?: number;
  column?: number;
}

/** An expected failure, as a value. `facts` fill the sentences of the code. */
export interface Problem {
  code: ProblemCode;
  where?: Where;
  facts: Record<string, string | number>;
}

/** A result that is either a value or the problems that prevented it. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const problem = (code: ProblemCode, facts: Problem["facts"] = {}, where?: Where): Problem =>
  where ? { code, where, facts } : { code, facts };

export const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const bad = (...problems: Problem[]): Result<never> => ({ ok: false, problems });

/** Carries problems through code that cannot return them (a library's callback, the edge of a command). */
export class ProblemError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((p) => `${p.code} ${JSON.stringify(p.facts)}`).join("; "));
    this.name = "ProblemError";
  }
}

/** The value, or its problems thrown for the edge of a command to print. */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problems);
  return result.value;
}

/** The name in `known` that is nearest to `name` by edit distance, or undefined when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 2)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
