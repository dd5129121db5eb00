import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { keysOf, linkOf, reachedAt, sharedText } from "../../server/cli/share.ts";
import { loadWords } from "../../server/cli/words.ts";

const shelf = mkdtempSync(join(tmpdir(), "hamlet-keys-"));
const run = join(shelf, "village");
const kept = join(shelf, ".share", "village.json");
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

describe("the keys of a run", () => {
  it("are made at random once, and last", () => {
    const keys = keysOf(run);
    expect(keys.host).toMatch(/^[\w-]{32}$/);
    expect(keys.viewer).toMatch(/^[\w-]{32}$/);
    expect(keys.host).not.toBe(keys.viewer);
    expect(keysOf(run)).toEqual(keys);
    expect(keysOf(join(shelf, "other"))).not.toEqual(keys);
    expect(existsSync(run)).toBe(false);
  });

  it.skipIf(process.platform === "win32")("can be read by their owner alone", () =>
    expect(statSync(kept).mode & 0o077).toBe(0),
  );

  it.each(["", "{", '{"host":"","viewer":""}', '{"host":"short","viewer":"short"}'])(
    "are made anew where the file holds %j, and never empty",
    (text) => {
      writeFileSync(kept, text);
      const keys = keysOf(run);
      expect(keys.viewer).toMatch(/^[\w-]{32}$/);
      expect(JSON.parse(readFileSync(kept, "utf8"))).toEqual(keys);
    },
  );
});

describe("what is printed", () => {
  it.each(["en", "zh"])("has both links and a code, in %s", (language) => {
    const [host, viewer] = ["http://localhost:1", "http://192.168.1.5:1"].map((at) =>
      linkOf(at, "k".repeat(32)),
    );
    const text = sharedText(loadWords(language), host as string, viewer as string);
    expect(text).toContain(host);
    expect(text).toContain(viewer);
    const rows = text.split("\n").filter((line) => /^[█▀▄ ]+$/.test(line));
    expect(rows.length).toBeGreaterThan(14);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it("names an address that others reach only where all addresses are listened on", () => {
    expect(reachedAt("127.0.0.1")).toBe("127.0.0.1");
    expect(reachedAt("village.lan")).toBe("village.lan");
    expect(reachedAt("0.0.0.0")).not.toBe("0.0.0.0");
  });
});
