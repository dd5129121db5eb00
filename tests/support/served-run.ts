/** `hamlet serve` as a user starts it, in a process of its own. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

const hamlet = join(resolve(import.meta.dirname, "../.."), "bin", "hamlet.mjs");

export interface ServedRun {
  url: string;
  port: number;
  /** Of a shared village: the host's and the viewers' link. */
  links: string[];
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>;
}

/** Starts `hamlet serve` with the arguments and waits until it has said all. Port 0 = any free one. */
export function serveRun(
  args: readonly string[],
  port = 0,
  env: Record<string, string> = {},
): Promise<ServedRun> {
  const child = spawn(process.execPath, [hamlet, "serve", ...args, "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  return new Promise((started, failed) => {
    let said = "";
    child.stderr.on("data", (data) => (said += data));
    child.stdout.on("data", (data) => {
      said += data;
      const address = /http:\/\/[^/\s]+:(\d+)\//.exec(said);
      if (!address || !said.includes("Ctrl+C")) return;
      const links = said.match(/http:\/\/\S+#key=\S+/g) ?? [];
      const url = address[0].replace(/\/$/, "");
      started({ url, port: Number(address[1]), links, stop: () => stop(child) });
    });
    child.once("exit", (code) => failed(new Error(`hamlet serve ended with ${code}: ${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    if (child.exitCode !== null) ended();
    child.once("exit", () => ended());
    child.kill("SIGINT");
  });
}

interface Inspected {
  villagers: { id: string; x: number; y: number }[];
}

/** Where `hamlet inspect` says that everybody stands at a tick. */
export function inspectRun(folder: string, tick: number): Inspected {
  const done = spawnSync(process.execPath, [hamlet, "inspect", folder, "--at", String(tick), "--json"], {
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`hamlet inspect ended with ${done.status}: ${done.stderr}`);
  return JSON.parse(done.stdout) as Inspected;
}
