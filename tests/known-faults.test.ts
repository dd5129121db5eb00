/** docs/known-faults.md names a test for each fault; a test that was renamed or taken away is missed here. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const rows = readFileSync(join(root, "docs", "known-faults.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes(".test.ts"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("known faults", () => {
  it("are all listed", () => {
    expect(rows.length).toBe(16);
  });

  it.each(rows.map(([, fault = "", file = "", test = ""]) => [fault, file, test] as const))(
    "%s: has its test",
    (_, file, test) => {
      expect(existsSync(join(root, file)), file).toBe(true);
      const text = readFileSync(join(root, file), "utf8");
      const calls = [...text.matchAll(/\bit(?:\.each\([\s\S]*?\))?\(\s*"((?:[^"\\]|\\.)*)"/g)];
      expect(calls.map(([, name]) => name)).toContain(test);
    },
  );
});
