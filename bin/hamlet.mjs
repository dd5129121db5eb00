#!/usr/bin/env -S node --no-regexp-tier-up --max-semi-space-size=32
// The command line of a clone: runs the TypeScript sources as they stand. They are bundled when they have changed,
// into a folder named by what they hold, since compiling and loading some 250 files one by one takes a second or two.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// The first line's options: a pattern is compiled once and not for an interpreter first, and most objects live for one
// tick and are given room for that. The engine takes them at its start only; set later, they make it crash.

const clone = join(dirname(fileURLToPath(import.meta.url)), "..");
const entry = join(clone, "server", "cli", "main.ts");
// Beside the packages, so that they are found from there.
const bundles = join(clone, "node_modules", ".hamlet");

function hashOfSources() {
  // A copy of the clone elsewhere is bundled anew: a bundle names the folder that it was made from.
  const hash = createHash("sha256").update(`${clone}\n`);
  const files = [join("bin", "hamlet.mjs"), "package.json", "package-lock.json"];
  for (const folder of ["server", join("src", "village"), join("src", "sprites")])
    for (const name of readdirSync(join(clone, folder), { recursive: true }).sort())
      if (name.endsWith(".ts")) files.push(join(folder, name));
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(clone, file)));
  return hash.digest("hex").slice(0, 16);
}

function bundleInto(folder) {
  // The compiler that tsx brings along.
  const { buildSync } = createRequire(import.meta.resolve("tsx"))("esbuild");
  const draft = `${folder}.${process.pid}`;
  buildSync({
    entryPoints: [entry],
    outdir: draft,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
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
  removeOld();
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process that started at the same time was sooner, with the same.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Bundles of sources that are no more; a village that is still running may yet load a part of a younger one. */
function removeOld() {
  const week = 7 * 24 * 3600 * 1000;
  for (const name of readdirSync(bundles).map((name) => join(bundles, name)))
    if (Date.now() - (statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > week)
      rmSync(name, { recursive: true, force: true });
}

const bundle = join(bundles, hashOfSources());
mkdirSync(bundles, { recursive: true });
if (!existsSync(bundle)) bundleInto(bundle);
process.setSourceMapsEnabled(true);
const { main } = await import(pathToFileURL(join(bundle, "main.mjs")).href);
await main(process.argv);
