import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { type Disk, realDisk } from "../../server/run/disk.ts";
import { diskProblem, LiveRun } from "../../server/run/live-run.ts";
import { scenariosFolder } from "../support/live-village.ts";

const shelf = mkdtempSync(join(tmpdir(), "hamlet-disk-"));
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

/** Writes half of every third text and says that the disk is full. */
function fullDisk(): Disk {
  let count = 0;
  return {
    ...realDisk,
    append: (path, text) => {
      if (++count % 3 !== 2) return realDisk.append(path, text);
      appendFileSync(path, text.slice(0, Math.floor(text.length / 2)));
      throw Object.assign(new Error("no space left"), { code: "ENOSPC", path });
    },
  };
}

async function live(
  name: string,
  disk: Disk,
): Promise<{ events: string; thoughts: string; refused: number }> {
  const run = newRun(join(scenariosFolder, "first-light"), {
    seed: 5,
    ticks: 2000,
    out: join(shelf, name),
    thoughts: true,
  });
  const lived = orThrow(LiveRun.open(run, { mind: orThrow(await compose(run)).mind, concurrency: 4, disk }));
  let refused = 0;
  const attempt = async (work: () => unknown): Promise<void> => {
    for (let done = false; !done; )
      try {
        await work();
        done = true;
      } catch (error) {
        expect(diskProblem(error)?.code).toBe("run.disk");
        refused++;
      }
  };
  while (!lived.ended) await attempt(() => lived.step());
  await attempt(() => lived.close());
  const read = (file: string): string => readFileSync(join(run.folder, file), "utf8");
  return { events: read("events.jsonl"), thoughts: read("thoughts.jsonl"), refused };
}

describe("a full disk", () => {
  it("stops the village where it stands; once there is room again, nothing is lost or doubled", async () => {
    const calm = await live("calm", realDisk);
    const crowded = await live("crowded", fullDisk());
    expect(crowded.refused).toBeGreaterThan(2);
    expect(crowded.events).toBe(calm.events);
    expect(crowded.thoughts).toBe(calm.thoughts);
  });
});
