/** The command line speaks the language of the environment; the village the one that is asked for. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chosenScenario } from "../../server/cli/new-run.ts";
import { languageOf } from "../../server/cli/words.ts";

const root = join(import.meta.dirname, "..", "..");
const hamlet = (environment: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, "bin", "hamlet.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });

describe("the language of the command line", () => {
  it("is LC_ALL's, else LC_MESSAGES', else LANG's, and English where there is no pack", () => {
    expect(languageOf({ LC_ALL: "zh_CN.UTF-8", LANG: "en_GB.UTF-8" })).toBe("zh");
    expect(languageOf({ LC_ALL: "", LC_MESSAGES: "zh", LANG: "en_GB.UTF-8" })).toBe("zh");
    expect(languageOf({ LANG: "zh_TW.Big5" })).toBe("zh");
    expect(languageOf({ LANG: "fr_FR.UTF-8" })).toBe("en");
    expect(languageOf({ LC_ALL: "C", LANG: "zh_CN.UTF-8" })).toBe("en");
    expect(languageOf({})).toBe("en");
  });

  it("names runs by the scenario and, when it is not the scenario's own, the language", () => {
    expect(chosenScenario("first-light", undefined).name).toBe("first-light");
    expect(chosenScenario("first-light", "en").name).toBe("first-light");
    expect(chosenScenario("first-light", "zh").name).toBe("first-light-zh");
  });

  it("shows in help and in problems", () => {
    const help = hamlet({ LC_ALL: "zh_CN.UTF-8" }, "run", "--help");
    expect(help.stdout).toMatch(/用法：.*[\s\S]*选项：/);
    const refused = hamlet({ LC_ALL: "zh_CN.UTF-8" }, "run", "first-light", "--language", "xx");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("en, zh");
    expect(refused.stderr).toContain("办法");
  });

  it("tells the version, and how villages behave in it", () => {
    const told = hamlet({ LC_ALL: "C" }, "--version");
    expect(told.stdout).toMatch(/^\d+\.\d+\.\d+ \(behaviour \d+\)\n$/);
    expect(told.status).toBe(0);
  });
});
