/** What the runs of an experiment come to: for each arm the mean of each column, and its difference to the first arm. */
import { createDraw, type Draw, type Estimate, estimate } from "./bootstrap.ts";
import { cellOf, type Row } from "./columns.ts";

export interface MeasuredRun {
  arm: string;
  seed: number;
  row: Row;
}

/** An estimate by column; a column without a value has none. */
export type Estimates = Readonly<Record<string, Estimate>>;

export interface Summary {
  /** By arm. */
  means: Readonly<Record<string, Estimates>>;
  /** By arm, the first left out: this arm less the first, run for run of the same seed. */
  differences: Readonly<Record<string, Estimates>>;
}

export function summarise(
  runs: readonly MeasuredRun[],
  arms: readonly string[],
  columns: readonly string[],
  seed: number,
): Summary {
  const draw = createDraw(seed);
  const of = (arm: string): MeasuredRun[] => runs.filter((run) => run.arm === arm);
  const [first, ...others] = arms;
  const base = new Map(of(first ?? "").map((run) => [run.seed, run.row]));
  const pairs = (arm: string): [Row, Row][] =>
    of(arm).flatMap(({ seed: of, row }): [Row, Row][] => {
      const other = base.get(of);
      return other ? [[row, other]] : [];
    });
  return {
    means: byArm(arms, (arm) => {
      const rows = of(arm).map((run) => run.row);
      return estimates(columns, draw, (column) => rows.map((row) => cellOf(row, column)));
    }),
    differences: byArm(others, (arm) => {
      const rows = pairs(arm);
      return estimates(columns, draw, (column) =>
        rows.map(([row, other]) => less(cellOf(row, column), cellOf(other, column))),
      );
    }),
  };
}

const byArm = <T>(arms: readonly string[], make: (arm: string) => T): Record<string, T> =>
  Object.fromEntries(arms.map((arm) => [arm, make(arm)]));

const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

function estimates(
  columns: readonly string[],
  draw: Draw,
  values: (column: string) => readonly (number | null)[],
): Estimates {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const found = estimate(
        values(column).filter((value) => value !== null),
        draw,
      );
      return found ? [[column, found]] : [];
    }),
  );
}
