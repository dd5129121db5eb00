// `npm start`: installs what is missing, builds the client, starts the village.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildStep, installStep, root, runSteps } from "./steps.mjs";

runSteps([installStep(), buildStep()], 3);
process.stdout.write("[3/3] Start the village\n");
// The same as in the first line of bin/hamlet.mjs, which says what for.
const engineOptions = ["--no-regexp-tier-up", "--max-semi-space-size=32"];
const village = spawn(
  process.execPath,
  [...engineOptions, join(root, "bin", "hamlet.mjs"), "serve", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => village.kill(signal));
village.on("exit", (code) => process.exit(code ?? 0));
