/**
 * Who may come in, and as what.
 *
 * 1. Without keys everybody is a host, but only by a name of this machine: a site that lets its own name point here
 *    (DNS rebinding) is turned away.
 * 2. With keys the key decides, and the name is free, so that a tunnel may lead here.
 * 3. A page of another site never gets in, with a key or without.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { hostname } from "node:os";
import { keyProtocol, type Role } from "#village/protocol";

export interface Keys {
  host: string;
  viewer: string;
}

export type Admission = { ok: true; role: Role } | { ok: false; code: "access.key" | "access.origin" };

/** A header of a request by its name in small letters. */
export type HeaderOf = (name: string) => string | undefined;

export type Admit = (header: HeaderOf) => Admission;

/** `host`: the name or address that is listened on. */
export function createAdmit(keys: Keys | undefined, host: string): Admit {
  const names = new Set([host, hostname(), `${hostname()}.local`].map((name) => name.toLowerCase()));
  return (header) => {
    if (isForeign(header)) return refused("access.origin");
    if (!keys) return isOwnName(header("host"), names) ? admitted("host") : refused("access.origin");
    const role = roleOf(keys, keyIn(header));
    return role ? admitted(role) : refused("access.key");
  };
}

const admitted = (role: Role): Admission => ({ ok: true, role });
const refused = (code: "access.key" | "access.origin"): Admission => ({ ok: false, code });

/** Whether a browser asks for a page of another site. */
function isForeign(header: HeaderOf): boolean {
  const site = header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = header("origin");
  return origin !== undefined && hostIn(origin) !== header("host")?.toLowerCase();
}

function isOwnName(host: string | undefined, names: ReadonlySet<string>): boolean {
  const name = urlOf(`http://${host ?? ""}`)?.hostname ?? "";
  return name === "localhost" || name.endsWith(".localhost") || isAddress(name) || names.has(name);
}

const isAddress = (name: string): boolean => isIP(name.replace(/^\[|\]$/g, "")) !== 0;

const hostIn = (origin: string): string | undefined => urlOf(origin)?.host;

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

function keyIn(header: HeaderOf): string {
  const bearer = /^Bearer (\S+)$/i.exec(header("authorization") ?? "")?.[1];
  if (bearer !== undefined) return bearer;
  const protocols = (header("sec-websocket-protocol") ?? "").split(",").map((one) => one.trim());
  const prefix = keyProtocol("");
  return protocols.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? "";
}

function roleOf(keys: Keys, key: string): Role | undefined {
  const [host, viewer] = [isSame(key, keys.host), isSame(key, keys.viewer)];
  return host ? "host" : viewer ? "viewer" : undefined;
}

/** Takes the same time wherever two keys differ. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(one as Buffer, other as Buffer);
}
