/** What an experiment came to, as lines for the screen. */
import type { Estimate } from "../experiment/bootstrap.ts";
import { explains } from "../experiment/columns.ts";
import type { Ending } from "../experiment/crew.ts";
import type { Experiment } from "../experiment/experiment.ts";
import type { PlannedRun } from "../experiment/runs.ts";
import type { Summary } from "../experiment/summary.ts";
import type { Words } from "./words.ts";

/** Shown when the experiment does not name its metrics. */
const usual: readonly string[] = [
  "probes.*.share",
  "probes.*.event.told",
  "probes.*.event.came",
  "probes.*.event.toldWhoCame",
  "acquaintance.end.density",
  "talks.talks",
  "promises.made",
  "reflections.count",
];

/**
 *     probes.supper.share
 *       base             0.84 [0.79, 0.9]
 *       no-planning      0.71 [0.66, 0.77]      -0.13 [-0.2, -0.07]
 */
export function summaryLines(
  words: Words,
  { metrics }: Pick<Experiment, "metrics">,
  arms: readonly string[],
  columns: readonly string[],
  { means, differences }: Summary,
): string[] {
  const [first = ""] = arms;
  const name = Math.max(...arms.map((arm) => arm.length)) + 2;
  const shown = columns.filter((column) => (metrics ?? usual).some((pattern) => explains(pattern, column)));
  return [
    words.say("batch.head", { first }),
    ...shown.flatMap((column) => [
      column,
      ...arms.map((arm) => {
        const mean = estimateText(means[arm]?.[column]);
        const difference = differences[arm] ? estimateText(differences[arm][column], true) : "";
        return `  ${arm.padEnd(name)}${mean.padEnd(28)}${difference}`.trimEnd();
      }),
    ]),
  ];
}

/** "0.84 [0.79, 0.9]"; a difference shows its sign. */
function estimateText(estimate: Estimate | undefined, signed = false): string {
  if (!estimate) return "—";
  const { mean, low, high } = estimate;
  const text = (value: number): string => `${signed && value > 0 ? "+" : ""}${Number(value.toPrecision(4))}`;
  return low === null || high === null ? text(mean) : `${text(mean)} [${text(low)}, ${text(high)}]`;
}

/** Runs that did not come to their end, and why. */
export function endingLines(
  words: Words,
  unfinished: readonly { run: PlannedRun; ending: Ending }[],
): string[] {
  return unfinished.flatMap(({ run: { arm, seed, folder }, ending }) => {
    if (ending.kind === "failed") return ending.problems.map((problem) => words.explain(problem));
    if (ending.kind === "died") {
      const facts = { arm, seed, detail: ending.detail };
      return [words.explain({ code: "experiment.worker-died", facts, where: { file: folder } })];
    }
    if (ending.kind !== "paused") return [];
    const { villager, cause, detail } = ending;
    return [words.say("batch.pausedAt", { arm, seed, villager, cause, detail })];
  });
}
