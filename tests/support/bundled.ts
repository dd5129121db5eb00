/** A script of many modules made one file, for tests that start it again and again: each start is then a second shorter. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..", "..");

interface Compiler {
  buildSync(options: object): unknown;
}

/** Writes it beside the packages, so that they are found from there, and gives its path. */
export function bundled(script: string, name: string): string {
  const require = createRequire(import.meta.url);
  // The compiler that tsx brings along.
  const { buildSync } = createRequire(require.resolve("tsx"))("esbuild") as Compiler;
  const outfile = join(root, "node_modules", ".hamlet-tests", `${name}-${process.pid}.mjs`);
  // Modules find the clone from where they stand: two folders below it.
  const stands = join(root, "server", "cli", "main.ts");
  buildSync({
    entryPoints: [script],
    outfile,
    ...{ bundle: true, packages: "external", platform: "node", format: "esm" },
    define: {
      "import.meta.url": JSON.stringify(pathToFileURL(stands).href),
      "import.meta.dirname": JSON.stringify(join(stands, "..")),
    },
  });
  return outfile;
}
