#!/usr/bin/env node
// The command line of a clone: runs the TypeScript sources as they stand, bundled into one module at each start,
// which takes a third of the time of compiling and loading some 250 files one by one.
import { renameSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

// Most code runs warm, not hot: compiling it well costs more than it wins back in a day of a village. So a pattern is
// compiled once and not for an interpreter first, and Node 20, which has no middle tier, is told to wait longer. And
// most objects live for one tick: room for them is made at once, before they are taken for old.
setFlagsFromString("--no-regexp-tier-up");
setFlagsFromString("--semi-space-growth-factor=16");
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=1000000");

// The compiler that tsx brings along.
const { buildSync } = createRequire(import.meta.resolve("tsx"))("esbuild");
const clone = join(dirname(fileURLToPath(import.meta.url)), "..");
const entry = join(clone, "server", "cli", "main.ts");
// Beside the packages, so that they are found from there; renamed when whole, since others may start at the same time.
const bundle = join(clone, "node_modules", ".hamlet", "main.mjs");
const draft = `${bundle}.${process.pid}`;
buildSync({
  entryPoints: [entry],
  outfile: draft,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  sourcemap: "inline",
  sourcesContent: false,
  define: {
    "import.meta.url": JSON.stringify(pathToFileURL(entry).href),
    "import.meta.dirname": JSON.stringify(dirname(entry)),
  },
});
renameSync(draft, bundle);
process.setSourceMapsEnabled(true);
const { main } = await import(pathToFileURL(bundle).href);
await main(process.argv);
