// `npm run check`: the one command that judges everything.
import { join } from "node:path";
import { buildStep, installStep, runOrExit, runSteps } from "./steps.mjs";

const node = (name, path, args, remedy) => ({
  name,
  work: () => runOrExit(process.execPath, [join("node_modules", ...path), ...args], remedy),
});

const static_ = [
  installStep(),
  node(
    "Format and lint",
    ["@biomejs", "biome", "bin", "biome"],
    ["check", "--error-on-warnings", "."],
    "npx biome check .",
  ),
  node("Types", ["typescript", "bin", "tsc"], ["--noEmit", "-p", "."], "npx tsc --noEmit -p ."),
  node("Unused code", ["knip", "bin", "knip.js"], [], "npx knip"),
  buildStep(),
];
const tests = {
  name: "Tests",
  work: () => runOrExit(process.execPath, [join("scripts", "test.mjs")], "npm test"),
};
runSteps(process.argv.includes("--no-tests") ? static_ : [...static_, tests]);
