/** Promises made, and how they were settled, by the events of the log; open ones are neither kept nor broken yet. */
import { type Metric, share } from "./metric.ts";

export interface PromiseFigures {
  made: number;
  kept: number;
  broken: number;
  open: number;
  keptShare: number | null;
}

export function promiseMetric(): Metric<PromiseFigures> {
  let [made, kept, broken] = [0, 0, 0];
  return {
    note: ({ events }) => {
      for (const event of events) {
        if (event.type === "promise.made") made++;
        if (event.type === "promise.broken") broken++;
        if (event.type !== "promise.settled") continue;
        if (event.data.kept) kept++;
        else broken++;
      }
    },
    result: () => ({ made, kept, broken, open: made - kept - broken, keptShare: share(kept, kept + broken) }),
  };
}
