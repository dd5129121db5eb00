/** Willowbrook lived in Chinese: all that is said, remembered, planned and asked is Chinese, and the run lives on its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import type { VillageEvent } from "#village/event";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { eventsPath, openRun, type RunFolder, thoughtsPath } from "../../server/run/run-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-zh-"));
const ticks = 900;
let run: RunFolder;
beforeAll(async () => {
  run = newRun("willowbrook", { seed: 101, ticks, out: join(folder, "run"), language: "zh", thoughts: true });
  await live(run, ticks);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

/** What an event holds for people to read; all else in it are ids, kinds and numbers. */
function textsOf({ type, data }: VillageEvent): string[] {
  if (type === "intent.refused" || (type === "sight.noted" && !(data.subject in run.world.personas)))
    return [];
  return textsIn(data);
}

const readable = new Set(["text", "strokes", "questions", "reason"]);

function textsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return readable.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, item]) => textsIn(item, inner));
}

describe("willowbrook in Chinese", () => {
  it("has no Latin letter and no unfilled slot in the texts of its log", () => {
    const texts = linesOf<VillageEvent>(eventsPath(run.folder)).flatMap(textsOf);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => /\p{Script=Latin}|[{}\uE000-\uF8FF]|\s\s/u.test(text))).toEqual([]);
  });

  it("asks the model in Chinese alone", () => {
    const thoughts = linesOf<{ because: string; sections: { lines?: string[] }[] }>(thoughtsPath(run.folder));
    const lines = thoughts.flatMap(({ because, sections }) => [
      because,
      ...sections.flatMap((s) => s.lines ?? []),
    ]);
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter((line) => /\p{Script=Latin}|[{}]/u.test(line))).toEqual([]);
  });

  it("is lived again to the byte, and goes on from a copy of its folder alone", async () => {
    expect(run.manifest).toMatchObject({ language: "zh", scenario: "柳溪村" });
    const half = newRun("willowbrook", {
      seed: 101,
      ticks,
      out: join(folder, "half"),
      language: "zh",
      thoughts: true,
    });
    await live(half, ticks / 2);
    const copy = join(folder, "copy");
    cpSync(half.folder, copy, { recursive: true });
    await live(orThrow(openRun(copy)), ticks);
    for (const path of [eventsPath, thoughtsPath])
      expect(readFileSync(path(copy), "utf8") === readFileSync(path(run.folder), "utf8")).toBe(true);
  });
});

async function live(folder: RunFolder, until: number): Promise<void> {
  const lived = orThrow(LiveRun.open(folder, { mind: orThrow(await compose(folder)).mind, concurrency: 8 }));
  while (lived.engine.tick < until) if (!(await lived.step()).ok) throw new Error("a thought failed");
  lived.close();
}
