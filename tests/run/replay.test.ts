/** A run as the command left it is shown as it was lived: read by the page's reader, to any tick, nothing edited between. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { eventsPath, openRun } from "../../server/run/run-folder.ts";
import { stateHash } from "../../server/run/state-hash.ts";
import { TickReader } from "../../src/connection/ndjson.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { scenariosFolder } from "../support/live-village.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ticks = 2000;
const looked = [0, 1, 360, 777, 1400, ticks - 1];

describe("a saved run", () => {
  it("plays from its files alone, to any tick and to its end", async () => {
    const out = join(folder, "run");
    const made = newRun(join(scenariosFolder, "first-light"), { seed: 3, ticks, out, thoughts: true });
    const live = orThrow(LiveRun.open(made, { mind: orThrow(await compose(made)).mind, concurrency: 8 }));
    const seen = new Map<number, string>();
    while (!live.ended) {
      const step = await live.step();
      if (looked.includes(step.tick)) seen.set(step.tick, stateHash(live.engine.state));
    }
    live.close();

    const saved = orThrow(openRun(out));
    const reader = new TickReader();
    const events = [...reader.push(readFileSync(eventsPath(saved.folder), "utf8")), ...reader.finish()];
    const timeline = new Timeline(saved.world);
    timeline.append(events, ticks - 1);
    for (const tick of looked) expect(stateHash(timeline.at(tick)), `tick ${tick}`).toBe(seen.get(tick));
  });
});
