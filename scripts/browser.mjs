// Finds a Chromium for the browser tests; asks playwright's installer when there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./steps.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium on this machine, or undefined. */
export async function findChromium() {
  const named = process.env.HAMLET_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  const { chromium } = await import("playwright-core");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Finds one or installs playwright's own; ends with what to do when neither works. */
export async function requireChromium() {
  const found = await findChromium();
  if (found) return found;
  process.stdout.write("No Chromium found; asking playwright to install one …\n");
  spawnSync(
    process.execPath,
    [join(root, "node_modules", "playwright-core", "cli.js"), "install", "chromium"],
    { stdio: "inherit" },
  );
  const installed = await findChromium();
  if (installed) return installed;
  process.stderr.write(
    "The browser tests need Chromium, and none could be installed. Install it (Debian: apt-get install chromium)\n" +
      "or set HAMLET_CHROMIUM to its path, then run: npm test\n",
  );
  process.exit(1);
}
