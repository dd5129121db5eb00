/** The links of a shared village: keys that last as long as the run, addresses that others can reach, and a code to scan. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { basename, dirname, join } from "node:path";
import { renderUnicodeCompact } from "uqr";
import { z } from "zod";
import type { Keys } from "../api/access.ts";
import type { Words } from "./words.ts";

const key = z.string().regex(/^[\w-]{22,}$/);
const kept = z.object({ host: key, viewer: key });

/** Beside the run, never in it: a run may be given away. */
const keysPath = (run: string): string => join(dirname(run), ".share", `${basename(run)}.json`);

/** The keys of a run, made at random when it is first shared, so that links outlast a restart. */
export function keysOf(run: string): Keys {
  const file = keysPath(run);
  return readKeys(file) ?? makeKeys(file);
}

function readKeys(file: string): Keys | undefined {
  try {
    return kept.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}

function makeKeys(file: string): Keys {
  const [host, viewer] = [0, 1].map(() => randomBytes(24).toString("base64url")) as [string, string];
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${JSON.stringify({ host, viewer })}\n`, { mode: 0o600 });
  } catch {
    // Where nothing can be written, links last until the server stops.
  }
  return { host, viewer };
}

/** The key stands behind the #, which no browser sends to a server or to another site. */
export const linkOf = (address: string, own: string): string => `${address}/#key=${own}`;

/** Both links, and the viewer's as a code, in the words of the command. */
export const sharedText = (words: Words, host: string, viewer: string): string =>
  [
    words.say("serve.hostLink", { url: host }),
    words.say("serve.viewerLink", { url: viewer }),
    renderUnicodeCompact(viewer, { border: 2 }),
  ].join("\n");

/** By which address others reach what listens on `host`. */
export const reachedAt = (host: string): string =>
  host === "0.0.0.0" || host === "::" ? (addressOnNetwork() ?? "localhost") : host;

/** The first address of this machine by which others reach it; addresses of networks inside it come last. */
function addressOnNetwork(): string | undefined {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, inside: /^(docker|br-|veth|virbr|vmnet|vboxnet)/.test(name) })),
  );
  return (found.find(({ inside }) => !inside) ?? found[0])?.address;
}
