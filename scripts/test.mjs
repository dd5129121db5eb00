// `npm test`: everything, browser tests included. Arguments go to vitest.
import { join } from "node:path";
import { buildStep, installStep, runOrExit, runSteps } from "./steps.mjs";

runSteps([installStep()], 3);
const { requireChromium } = await import("./browser.mjs");
const chromium = await requireChromium();
runSteps([buildStep()], 3, 1);
process.stdout.write("[3/3] Tests\n");
const vitest = join("node_modules", "vitest", "vitest.mjs");
runOrExit(process.execPath, [vitest, "run", ...process.argv.slice(2)], "npx vitest run", {
  env: { HAMLET_CHROMIUM: chromium },
});
