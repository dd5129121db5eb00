/** CPU time of a profile by part of the house. */
import type { Profiler } from "node:inspector/promises";

/** First match wins; a frame without a file of ours counts for the frame that called it. */
const parts: readonly [string, RegExp][] = [
  ["offline reading", /server\/model\/offline\/(read|words|request)\//],
  ["offline model", /server\/model\/offline\//],
  ["retrieval", /server\/(memory|embedding)\//],
  ["mind", /server\/(mind|prompts|language)\/|server\/model\//],
  ["log", /server\/run\/|src\/village\/log-line/],
  ["engine", /server\/engine\/|src\/village\//],
];

/** Percent of all samples, garbage collection and the rest named apart. */
export function splitByPart(profile: Profiler.Profile): Record<string, number> {
  const parents = new Map<number, number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const node of profile.nodes) for (const child of node.children ?? []) parents.set(child, node.id);
  const totals: Record<string, number> = Object.fromEntries([
    ...parts.map(([name]) => [name, 0]),
    ["collector", 0],
    ["other", 0],
  ]);
  let all = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const time = profile.timeDeltas?.[index] ?? 0;
    const name = nodes.get(id)?.callFrame.functionName;
    if (name === "(idle)") continue;
    const part = name === "(garbage collector)" ? "collector" : partOf(id, nodes, parents);
    totals[part] = (totals[part] ?? 0) + time;
    all += time;
  }
  return Object.fromEntries(
    Object.entries(totals).map(([part, time]) => [part, Math.round((time / Math.max(1, all)) * 1000) / 10]),
  );
}

function partOf(id: number, nodes: Map<number, Profiler.ProfileNode>, parents: Map<number, number>): string {
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const url = nodes.get(at)?.callFrame.url ?? "";
    const part = parts.find(([, pattern]) => pattern.test(url));
    if (part) return part[0];
  }
  return "other";
}
