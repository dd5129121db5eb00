/** `npm run bench -- <name> [--json]`: measures the real thing, in processes of its own. */
import { benchEngine } from "./engine.ts";
import { benchRetrieval } from "./retrieval.ts";
import { benchVillages } from "./villages.ts";

const benches: Record<string, (json: boolean) => Promise<void>> = {
  engine: benchEngine,
  retrieval: benchRetrieval,
  villages: benchVillages,
};
const [name = ""] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench(process.argv.includes("--json"));
else {
  process.stderr.write(`npm run bench -- <${Object.keys(benches).join("|")}> [--json]\n`);
  process.exitCode = 2;
}
