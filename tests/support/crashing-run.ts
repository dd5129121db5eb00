/**
 * Lives a run until a named point has been reached so many times, then dies by SIGKILL.
 *
 *     crashing-run.ts <run folder> <point> <count>
 *
 * Points: reply-arrived · reply-recorded · tick-half-written · keyframe-half-written · resume-half-cut · any-write ·
 * never (lives to the end). The offline model is recorded like a real one, so that replies have a cassette to reach.
 */
import { appendFileSync, writeFileSync } from "node:fs";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { type Disk, realDisk } from "../../server/run/disk.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { openRun } from "../../server/run/run-folder.ts";

const [folder = "", point = "never", count = "1"] = process.argv.slice(2);
let left = Number(count);

/** True when this is the time to die. */
const reached = (name: string): boolean => name === point && --left <= 0;
const die = (): never => {
  process.kill(process.pid, "SIGKILL");
  throw new Error("killed");
};
const half = (text: string): string => text.slice(0, Math.floor(text.length / 2));

const disk: Disk = {
  ...realDisk,
  append: (path, text) => {
    const torn = (path.endsWith("events.jsonl") && reached("tick-half-written")) || reached("any-write");
    if (torn) {
      appendFileSync(path, half(text));
      die();
    }
    realDisk.append(path, text);
    if (path.endsWith("cassette.jsonl") && reached("reply-recorded")) die();
  },
  replace: (path, text) => {
    if (path.includes("keyframes") && reached("keyframe-half-written")) {
      writeFileSync(`${path}.new`, half(text));
      die();
    }
    realDisk.replace(path, text);
  },
  truncate: (path, bytes) => {
    // Thoughts are cut already, events are not yet.
    if (path.endsWith("events.jsonl") && reached("resume-half-cut")) die();
    realDisk.truncate(path, bytes);
  },
};

const run = orThrow(openRun(folder));
const { mind } = orThrow(
  await compose(run, {
    disk,
    wrap: (model) => ({
      ...model,
      ask: async (request) => {
        const reply = await model.ask(request);
        if (reached("reply-arrived")) die();
        return reply;
      },
    }),
  }),
);
const live = orThrow(LiveRun.open(run, { mind, concurrency: 4, disk }));
while (!live.ended) {
  const step = await live.step();
  if (!step.ok) throw new Error(`${step.villager}: ${step.failure.kind}`);
  if (live.engine.tick % 40 === 0) live.flush();
}
live.close();
