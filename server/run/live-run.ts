/**
 * A run being lived: engine, log, keyframes and manifest together, behind one object that commands and the API use.
 *
 *     advance ─▶ engine.step ─▶ log ─▶ (keyframe every two game hours) ─▶ listeners
 */

import { parseMoment } from "#village/clock";
import { bad, good, type Problem, problem, type Result } from "#village/errors";
import type { VillageEvent } from "#village/event";
import type { DueInput } from "#village/resolve/outside";
import type { ScenarioInput } from "#village/scenario";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";
import { Engine, type Step } from "../engine/engine.ts";
import type { Mind } from "../mind/mind.ts";
import { type Disk, realDisk } from "./disk.ts";
import { type OutsideInput, readInputs, writeInput } from "./inputs.ts";
import { JsonlLog } from "./jsonl-log.ts";
import { keyframeInterval, writeKeyframe } from "./keyframe.ts";
import { writeManifest } from "./manifest.ts";
import { type Resumed, resumeRun } from "./resume.ts";
import { eventsPath, type RunFolder, thoughtsPath } from "./run-folder.ts";
import { ThoughtWriter } from "./thought-writer.ts";

export interface LiveOptions {
  mind: Mind;
  concurrency: number;
  disk?: Disk;
  /** Hears of every committed tick. */
  onTick?(tick: number, events: readonly VillageEvent[]): void;
}

export class LiveRun {
  readonly engine: Engine;
  private readonly log: JsonlLog;
  private readonly outside: OutsideInput[];
  private events: number;
  private bytes: number;

  private constructor(
    readonly run: RunFolder,
    start: Resumed,
    inputs: OutsideInput[],
    private readonly options: LiveOptions,
  ) {
    this.log = new JsonlLog(this.disk, eventsPath(run.folder), thoughtsPath(run.folder));
    this.outside = inputs;
    this.events = start.events.length;
    this.bytes = start.bytes;
    this.engine = new Engine(start, {
      mind: options.mind,
      log: {
        append: (tick, events, thoughts) => {
          this.log.append(tick, events, thoughts);
          this.events += events.length;
          for (const line of events) this.bytes += Buffer.byteLength(line) + 1;
        },
        flush: () => this.log.flush(),
      },
      writeThought: run.manifest.thoughts ? new ThoughtWriter(thoughtsPath(run.folder)).write : () => "",
      concurrency: options.concurrency,
      inputsAt: inputsAt(run.world, this.outside),
      onTick: (tick, events, state) => this.noted(tick, events, state),
    });
  }

  /** Goes on with a run, from its beginning when nothing was lived yet. */
  static open(run: RunFolder, options: LiveOptions): Result<LiveRun> {
    const start = resumeRun(run, options.disk ?? realDisk);
    if (!start.ok) return start;
    const inputs = readInputs(run.folder);
    return inputs.ok ? good(new LiveRun(run, start.value, inputs.value, options)) : inputs;
  }

  get ended(): boolean {
    return this.engine.tick >= this.run.manifest.until;
  }

  step(): Promise<Step> {
    return this.engine.step();
  }

  /** Takes an input from outside; it is on the disk when this returns, and acts at the tick that it gives. */
  addInput(input: DueInput): Result<OutsideInput> {
    const tick = this.engine.tick + 1;
    const ordinal = this.outside.filter((o) => o.tick === tick).length;
    const unknown = unknownName(this.run.world, input);
    if (this.ended || unknown !== undefined)
      return bad(problem("input.refused", { detail: unknown ?? `tick ${tick}` }));
    const made = { tick, ordinal, input };
    writeInput(this.disk, this.run.folder, made);
    this.outside.push(made);
    return good(made);
  }

  /** Puts everything on the disk and says in the manifest where the run stands. */
  close(): void {
    this.log.flush();
    const phase = this.ended ? "ended" : "paused";
    this.run.manifest.status = { phase, tick: this.engine.tick };
    writeManifest(this.disk, this.run.folder, this.run.manifest);
  }

  flush(): void {
    this.log.flush();
  }

  private get disk(): Disk {
    return this.options.disk ?? realDisk;
  }

  private noted(tick: number, events: readonly VillageEvent[], state: VillageState): void {
    if (tick > 0 && tick % keyframeInterval === 0) {
      this.log.flush();
      writeKeyframe(this.disk, this.run.folder, tick, this.events, this.bytes, state);
    }
    this.options.onTick?.(tick, events);
  }
}

/** A villager, place or object that an input names and the village does not have: it could never be lived. */
function unknownName({ personas, scenario, map }: World, input: DueInput): string | undefined {
  if ("villager" in input && !(input.villager in personas)) return input.villager;
  if ("object" in input && !(input.object in map.objects)) return input.object;
  return "place" in input && input.place !== undefined && !(input.place in scenario.places)
    ? input.place
    : undefined;
}

/** What comes from outside at a tick: the scenario's own inputs in the order of its file, then those of people. */
export function inputsAt(world: World, outside: readonly OutsideInput[]): (tick: number) => DueInput[] {
  const schedule = new Map<number, DueInput[]>();
  for (const input of world.scenario.inputs) {
    const tick = Math.max(0, parseMoment(world.calendar, input.at) ?? 0);
    schedule.set(tick, [...(schedule.get(tick) ?? []), withoutMoment(input)]);
  }
  return (tick) => {
    const due = outside.filter((o) => o.tick === tick).sort((a, b) => a.ordinal - b.ordinal);
    return [...(schedule.get(tick) ?? []), ...due.map((o) => o.input)];
  };
}

function withoutMoment(input: ScenarioInput): DueInput {
  const { at: _at, ...rest } = input;
  return rest as DueInput;
}

/** A full disk and other refusals of the file system, as a problem. */
export function diskProblem(error: unknown): Problem | undefined {
  const code = (error as NodeJS.ErrnoException)?.code;
  return typeof code === "string" && /^E[A-Z]+$/.test(code)
    ? problem("run.disk", { detail: code }, { file: String((error as NodeJS.ErrnoException).path ?? "") })
    : undefined;
}
