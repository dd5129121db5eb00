import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { behaviourVersion } from "../../server/run/manifest.ts";
import golden from "./golden.json" with { type: "json" };

const script = join(import.meta.dirname, "..", "support", "print-hash.ts");

/** Lives 500 ticks of each scenario in a process of its own, under the given environment. */
const hashUnder = (env: Record<string, string>): object =>
  JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", script], {
      encoding: "utf8",
      env: { ...process.env, ...env },
    }),
  ) as object;

describe("golden hash of 500 ticks", () => {
  it.each([
    { TZ: "UTC", LANG: "C", LC_ALL: "C" },
    { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
    { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  ])("holds under %o", (env) => {
    expect(golden.behaviour, "raise the behaviour version and write the golden hash anew together").toBe(
      behaviourVersion,
    );
    expect(hashUnder(env)).toEqual(golden.hashes);
  });
});
