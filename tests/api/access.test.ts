import { describe, expect, it } from "vitest";
import { createAdmit } from "../../server/api/access.ts";

const admit = (host: string, headers: Record<string, string> = {}, keys = false) =>
  createAdmit(
    keys ? { host: "h".repeat(24), viewer: "v".repeat(24) } : undefined,
    "village.lan",
  )((name) => ({ host, ...headers })[name]);

describe("a village that is not shared", () => {
  it.each(["localhost:4321", "127.0.0.1:4321", "[::1]:4321", "192.168.1.5", "village.lan:80", "a.localhost"])(
    "is its host's by %s",
    (host) => expect(admit(host)).toEqual({ ok: true, role: "host" }),
  );

  it.each(["evil.example", "localhost.evil.example:4321", "127.0.0.1.evil.example", "", "@"])(
    "is nobody's by the name “%s”, which another site may have let point here",
    (host) => expect(admit(host)).toEqual({ ok: false, code: "access.origin" }),
  );
});

describe("a shared village", () => {
  it("goes by the key alone, whatever name leads to it", () => {
    const key = (value: string) => ({ authorization: `Bearer ${value}` });
    expect(admit("any.example", key("h".repeat(24)), true)).toEqual({ ok: true, role: "host" });
    expect(admit("any.example", key("v".repeat(24)), true)).toEqual({ ok: true, role: "viewer" });
    expect(admit("localhost", {}, true)).toEqual({ ok: false, code: "access.key" });
    expect(admit("localhost", key("h".repeat(23)), true)).toEqual({ ok: false, code: "access.key" });
  });
});
