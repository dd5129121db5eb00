/**
 * The figures of a run as one row: a number a column, named by its way through the figures ("talks.linesPerTalk").
 *
 * Rules:
 * 1. A number is a column; true is 1 and false 0; null is an empty cell. Texts are no columns.
 * 2. Probes go by their id, numbers in a list by their place from 1; of any other list the length counts.
 * 3. Series over time and the lists behind them are left out; they stand in the run's metrics.json.
 */
export type Row = Readonly<Record<string, number | null>>;

/** Fields that hold more figures, or null where a run has none of them. */
const groups: ReadonlySet<string> = new Set(["event", "placebo"]);
/** Fields that are series, tables, or lists of what another column counts. */
const leftOut: ReadonlySet<string> = new Set([
  "overTime",
  "byHour",
  "each",
  "top",
  "worst",
  "examples",
  "offenders",
]);
/** Lists of the things that another column counts. */
const listed: ReadonlySet<string> = new Set(["moments.moments"]);
/** Counts by kind: a kind that a run does not show was counted 0 times. */
const tallies: readonly string[] = ["moments.kinds."];

export function rowOf(figures: object): Row {
  const row: Record<string, number | null> = {};
  spread(figures, "", row);
  return row;
}

function spread(value: unknown, path: string, row: Record<string, number | null>): void {
  if (typeof value === "number") row[path] = value;
  else if (typeof value === "boolean") row[path] = value ? 1 : 0;
  else if (Array.isArray(value)) spreadList(value, path, row);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const name = path === "" ? key : `${path}.${key}`;
      if (leftOut.has(key) || listed.has(name) || (inner === null && groups.has(key))) continue;
      spread(inner, name, row);
    }
  } else if (value === null) row[path] = null;
}

function spreadList(items: readonly unknown[], path: string, row: Record<string, number | null>): void {
  if (path === "probes") {
    for (const item of items) spread(item, `${path}.${(item as { id: string }).id}`, row);
  } else if (items.length > 0 && items.every((item) => typeof item === "number")) {
    for (const [index, item] of items.entries()) spread(item, `${path}.${index + 1}`, row);
  } else row[path] = items.length;
}

/** All columns of some rows; one that a row lacks stands after the one that it follows in the rows that have it. */
export function columnsOf(rows: readonly Row[]): string[] {
  const columns: string[] = [];
  for (const row of rows) {
    let after = -1;
    for (const column of Object.keys(row)) {
      const found = columns.indexOf(column);
      if (found < 0) columns.splice(after + 1, 0, column);
      after = found < 0 ? after + 1 : found;
    }
  }
  return columns;
}

/** The cell of a row; null when it is empty. */
export const cellOf = (row: Row, column: string): number | null =>
  row[column] ?? (column in row || !tallies.some((tally) => column.startsWith(tally)) ? null : 0);

/** Whether a pattern ("probes.*.share") names a column. A star stands for one step of the way. */
export function explains(pattern: string, column: string): boolean {
  const [wanted, steps] = [pattern.split("."), column.split(".")];
  return (
    wanted.length === steps.length && wanted.every((step, i) => step === "*" || step === (steps[i] ?? ""))
  );
}
