/** The files that the server offers: the page, and the art. */
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, normalize } from "node:path";
import type { Context } from "hono";
import type { KeptArt } from "../art/kept-art.ts";
import { shrunk } from "./shrunk.ts";

export interface AppFolders {
  /** The built client. */
  client: string;
  /** The art pack. */
  art: string;
  /** Another, drawn in its place as far as it goes. */
  otherArt?: KeptArt | undefined;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".ico": "image/x-icon",
};

/** A browser asks whether its copy is still good. */
const fresh = "no-cache";

/** A file of the other art pack if there is one, else of ours; under `ours/` always of ours. */
export async function artFile(c: Context, { art, otherArt }: AppFolders, asked: string): Promise<Response> {
  if (!otherArt) return file(c, art, asked);
  const headers = { "Content-Type": types[extname(asked)] ?? "", "Cache-Control": fresh };
  if (asked === "pack.json") return c.body(otherArt.refresh().pack, 200, headers);
  const path = decoded(asked);
  const made = otherArt.last.joined.get(path);
  if (made) return c.body(new Uint8Array(made), 200, headers);
  const theirs = otherArt.last.files.get(path);
  if (theirs !== undefined) return file(c, dirname(theirs), encodeURIComponent(basename(theirs)));
  return file(c, art, asked.startsWith("ours/") ? asked.slice("ours/".length) : asked);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Files that the build has named by what they hold, and that are text. */
const shrinks = /^assets[\\/].+\.(js|css)$/;

export async function file(c: Context, folder: string, path: string): Promise<Response> {
  try {
    const inside = normalize(decodeURIComponent(path));
    if (inside.startsWith("..")) return c.notFound();
    const bytes = await readFile(join(folder, inside));
    const type = types[extname(inside)] ?? "application/octet-stream";
    if (shrinks.test(inside) && c.req.header("Accept-Encoding")?.includes("br")) {
      const headers = {
        "Content-Type": type,
        "Cache-Control": fresh,
        Vary: "Accept-Encoding",
        "Content-Encoding": "br",
      };
      return c.body(await shrunk(inside, bytes), 200, headers);
    }
    return c.body(new Uint8Array(bytes), 200, { "Content-Type": type, "Cache-Control": fresh });
  } catch {
    return c.notFound();
  }
}
