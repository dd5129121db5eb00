/**
 * The stub server on its own: `npx tsx tests/support/stub-model/main.ts --port 8123 --seconds 0.5,3`. Prints its
 * addresses, then on SIGTERM what it has seen.
 */
import { parseArgs } from "node:util";
import { startStubModel } from "./start.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "8123" }, seconds: { type: "string", default: "0,0" } },
});
const [from = 0, to = 0] = values.seconds.split(",").map(Number);
const { openai, ollama, desk, close } = await startStubModel({ seconds: [from, to] }, Number(values.port));
process.stdout.write(`${JSON.stringify({ openai, ollama })}\n`);
process.once("SIGTERM", () => {
  const { calls, mostInFlight } = desk;
  process.stdout.write(`${JSON.stringify({ calls, mostInFlight })}\n`);
  void close();
});
