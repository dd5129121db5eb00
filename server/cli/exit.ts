/** Exit codes (a contract): scripts rely on them. */
import { type Problem, ProblemError } from "#village/errors";
import { diskProblem } from "../run/live-run.ts";
import type { Words } from "./words.ts";

export const exit = { done: 0, wrong: 1, usage: 2, paused: 3, interrupted: 130 } as const;

/** Prints problems to stderr, or as JSON to stdout, and gives the exit code of bad input. */
export function fail(words: Words, problems: readonly Problem[], json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, problems })}\n`);
  else for (const problem of problems) process.stderr.write(`${words.explain(problem)}\n`);
  return exit.usage;
}

/** Turns what a command throws into problems; a bug is thrown on. */
export function problemsOf(error: unknown): Problem[] {
  if (error instanceof ProblemError) return error.problems;
  const disk = diskProblem(error);
  if (disk) return [disk];
  throw error;
}
