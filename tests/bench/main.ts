/** `npm run bench -- <name> [--json]`: measures the real thing, in processes of its own. */
import { benchClient } from "./client.ts";
import { benchConcurrency } from "./concurrency.ts";
import { benchDays } from "./days.ts";
import { benchEngine } from "./engine.ts";
import { benchFaults } from "./faults.ts";
import { benchMixed } from "./mixed.ts";
import { benchRecall } from "./recall.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchVillages } from "./villages.ts";

const benches: Record<string, (json: boolean, more?: string) => Promise<void>> = {
  client: benchClient,
  concurrency: benchConcurrency,
  days: benchDays,
  engine: benchEngine,
  faults: benchFaults,
  mixed: benchMixed,
  recall: benchRecall,
  retrieval: benchRetrieval,
  villages: benchVillages,
};
const [name = "", more] = process.argv.slice(2).filter((argument) => argument !== "--json");
const bench = benches[name];
if (bench) await bench(process.argv.includes("--json"), more);
else {
  process.stderr.write(`npm run bench -- <${Object.keys(benches).join("|")}> [--json]\n`);
  process.exitCode = 2;
}
