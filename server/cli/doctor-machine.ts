/** What this machine is, and how quickly villagers of the built-in model live on it. */
import { availableParallelism, freemem, totalmem } from "node:os";
import { type Finding, finding } from "../doctor/finding.ts";
import { failureProblem } from "../engine/failure-problem.ts";
import { loadHnsw } from "../memory/hnsw-index.ts";
import { offlineVillage } from "./doctor-samples.ts";

/** The oldest Node that is tested. */
const oldestNode = [20, 19] as const;
/** Gibibytes in which a village of some hundred villagers lives without trouble. */
const roomy = 2;
/** The village lives three game hours, its planning of the day among them, or so many wall seconds. */
const trial = { ticks: 1080, seconds: 20 } as const;
const village = "willowbrook";
/** Speeds at which the page shows a village: by default, and at most. */
const speeds = { usual: 4, most: 128 } as const;

export async function examineMachine(): Promise<Finding[]> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const recent = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const gibibytes = (bytes: number): number => Math.round((bytes / 2 ** 30) * 10) / 10;
  const memory = { total: gibibytes(totalmem()), free: gibibytes(freemem()) };
  const facts = { version: process.versions.node, oldest: oldestNode.join(".") };
  return [
    finding("node", recent ? "good" : "bad", recent ? "recent" : "old", facts),
    finding("cores", "good", "count", { cores: availableParallelism() }),
    finding("memory", memory.total >= roomy ? "good" : "note", memory.total >= roomy ? "enough" : "little", {
      ...memory,
      roomy,
    }),
    (await loadHnsw())
      ? finding("packages", "good", "there", { package: "hnswlib-node" })
      : finding("packages", "note", "missing", { package: "hnswlib-node" }),
  ];
}

/** Lives the morning of a village. */
export async function examineOffline(language: string | undefined): Promise<Finding[]> {
  const { engine, villagers } = offlineVillage(village, language);
  const begun = performance.now();
  const seconds = (): number => (performance.now() - begun) / 1000;
  while (seconds() < trial.seconds && engine.tick < trial.ticks) {
    const step = await engine.step();
    if (step.ok) continue;
    const { kind } = step.failure;
    return [finding("offline", "bad", "failed", { kind }, failureProblem(step.villager, step.failure))];
  }
  const speed = Math.floor(engine.tick / seconds());
  const carried = (at: number): number => Math.floor((villagers * speed) / at);
  return [
    finding("offline", "good", "lives", { villagers, speed }),
    finding("carries", "good", "offline", {
      usual: speeds.usual,
      atUsual: carried(speeds.usual),
      most: speeds.most,
      atMost: carried(speeds.most),
    }),
  ];
}
