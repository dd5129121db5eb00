/** Prints, as JSON, the hash of the log of 500 ticks of each scenario. `--write` puts it down as the golden one. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { behaviourVersion } from "../../server/run/manifest.ts";
import { liveVillage } from "./live-village.ts";

const hashes: Record<string, string> = {};
for (const scenario of ["first-light", "willowbrook"]) {
  const { lines, thoughts } = await liveVillage(scenario, { seed: 7, ticks: 500 });
  hashes[scenario] = createHash("sha256")
    .update([...lines, ...thoughts].join("\n"))
    .digest("hex");
}
if (process.argv.includes("--write")) {
  const file = join(import.meta.dirname, "..", "determinism", "golden.json");
  writeFileSync(file, `${JSON.stringify({ behaviour: behaviourVersion, hashes }, null, 2)}\n`);
}
process.stdout.write(JSON.stringify(hashes));
