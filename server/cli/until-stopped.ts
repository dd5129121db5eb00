/** Puts a hall on the net, says where, and keeps it there until a signal. */
import { orThrow } from "#village/errors";
import type { Keys } from "../api/access.ts";
import type { Hall } from "../api/hall.ts";
import type { KeptArt } from "../art/kept-art.ts";
import { clientFolder } from "./folders.ts";
import type { NewRunOptions } from "./new-run.ts";
import { openBrowser } from "./open-browser.ts";
import { ourArt } from "./other-pack.ts";
import { linkOf, reachedAt, sharedText } from "./share.ts";
import type { Words } from "./words.ts";

export interface ServeOptions extends NewRunOptions {
  speed?: number;
  new?: boolean;
  keepGoing?: boolean;
  budgetUsd?: number;
  budgetTokens?: number;
  port: number;
  /** This machine alone unless told, and everybody's when the village is shared. */
  host?: string;
  share?: boolean;
  open?: boolean;
  /** Drawn in place of ours. */
  otherArt?: KeptArt | undefined;
}

/** Serves until a signal; gives up at once when the port cannot be had. */
export async function untilStopped(
  hall: Hall,
  keys: Keys | undefined,
  options: ServeOptions,
  words: Words,
): Promise<void> {
  // No other command needs what a server needs.
  const { listen } = await import("../api/server.ts");
  const folders = { client: clientFolder, art: ourArt, otherArt: options.otherArt };
  const host = options.host ?? (keys ? "0.0.0.0" : "127.0.0.1");
  const listening = orThrow(await listen(hall, folders, { host, port: options.port, keys }));
  const own = addressOf(/^(0\.0\.0\.0|127\.0\.0\.1|::1?)$/.test(host) ? "localhost" : host, listening.port);
  if (keys) {
    const reached = addressOf(reachedAt(host), listening.port);
    hall.share = { key: keys.viewer, base: reached };
    process.stdout.write(`${sharedText(words, linkOf(own, keys.host), linkOf(reached, keys.viewer))}\n`);
  } else process.stdout.write(`${words.say("serve.address", { url: `${own}/` })}\n`);
  process.stdout.write(`${words.say("serve.stop")}\n`);
  if (options.open) openBrowser(keys ? linkOf(own, keys.host) : `${own}/`);
  await new Promise<void>((stop) => {
    process.once("SIGINT", () => stop()).once("SIGTERM", () => stop());
  });
  await listening.close();
}

const addressOf = (host: string, port: number): string =>
  `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
