/** A page with nothing but Phaser: a ground that fills the picture, and sprites that move, as a map needs at least. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

export interface BarePage {
  url: string;
  close(): Promise<void>;
}

export async function startBarePage(): Promise<BarePage> {
  const folder = mkdtempSync(join(tmpdir(), "hamlet-bare-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2023",
      lib: { entry: join(import.meta.dirname, "bare-scene.ts"), formats: ["es"], fileName: "bare" },
    },
  });
  const script = readFileSync(join(folder, "bare.js"));
  rmSync(folder, { recursive: true, force: true });
  const html = `<!doctype html><style>body{margin:0;overflow:hidden}canvas{display:block}</style><script type="module" src="/bare.js"></script>`;
  const server = createServer((request, response) => {
    const isScript = request.url?.startsWith("/bare.js") ?? false;
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : html);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
