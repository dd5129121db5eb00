/** The runs that a server shows: at most one live, others as saved. What the routes ask, without HTTP. */
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import type { Result } from "#village/errors";
import type { VillageEvent } from "#village/event";
import type {
  Role,
  RunInfo,
  RunList,
  RunStatus,
  SearchHit,
  ServerMessage,
  ThoughtReply,
} from "#village/protocol";
import type { DueInput } from "#village/resolve/outside";
import type { OutsideInput } from "../run/inputs.ts";
import type { LiveRun } from "../run/live-run.ts";
import { readManifest } from "../run/manifest.ts";
import { Thoughts } from "../run/read-thought.ts";
import { eventsPath, openRun, type RunFolder } from "../run/run-folder.ts";
import type { Pacer } from "./pacer.ts";
import { RecentTicks } from "./recent-ticks.ts";

export interface LiveHall {
  live: LiveRun;
  pacer: Pacer;
}

/** Memories and talk lines of a run by meaning, best first, at most `limit`. */
export type SearchRun = (run: RunFolder, query: string, limit: number) => Promise<Result<SearchHit[]>>;

/** Somebody who is told what happens in the live run. */
export interface Watcher {
  readonly role: Role;
  /** A tick that was lived; `text` is the message about it. */
  lived(tick: number, text: string): void;
  stands(status: RunStatus): void;
}

export class Hall {
  private readonly opened = new Map<string, RunFolder>();
  private readonly thoughts = new Map<string, Thoughts>();
  private readonly watchers = new Set<Watcher>();
  readonly current: string;
  /** Messages about the last ticks, while somebody watches. */
  readonly recent = new RecentTicks();
  /** Of the links that viewers get; null when the village is not shared. */
  share: RunInfo["share"] = null;

  constructor(
    first: RunFolder,
    /** Folder whose runs are listed beside the first. */
    private readonly shelf: string,
    private readonly alive: LiveHall | undefined,
    private readonly searchRun: SearchRun,
  ) {
    this.current = basename(first.folder);
    this.opened.set(this.current, first);
  }

  /** Viewers see the run that they were sent the link of, and no other. */
  list(role: Role): RunList {
    const runs = [...this.opened.entries()]
      .filter(([id]) => this.isOpenTo(role, id))
      .map(([id, run]) => ({ id, name: run.manifest.scenario, live: this.isLive(id) }));
    if (role === "host" && existsSync(this.shelf))
      for (const id of readdirSync(this.shelf).sort()) {
        if (this.opened.has(id) || !statSync(join(this.shelf, id)).isDirectory()) continue;
        const manifest = readManifest(join(this.shelf, id));
        if (manifest.ok) runs.push({ id, name: manifest.value.scenario, live: false });
      }
    return { runs, current: this.current };
  }

  has(id: string): boolean {
    return this.find(id) !== undefined;
  }

  isOpenTo(role: Role, id: string): boolean {
    return role === "host" || id === this.current;
  }

  info(id: string, role: Role): RunInfo | undefined {
    const run = this.find(id);
    if (!run) return undefined;
    const { manifest, loaded } = run;
    const { seed, model, minds } = manifest;
    const { scenario } = loaded;
    return {
      id,
      live: this.isLive(id),
      seed,
      model,
      models: [...new Set([model, ...Object.values(minds)])],
      role,
      share: this.share,
      scenario,
      map: loaded.tiled,
      status: this.status(id, run),
    };
  }

  isLive(id: string): boolean {
    return this.alive !== undefined && id === this.current;
  }

  get pacer(): Pacer | undefined {
    return this.alive?.pacer;
  }

  /** The log's lines after a tick, as they stand on the disk from byte `start` on; `end` is the byte after a line. */
  async *events(id: string, after: number, start = 0): AsyncGenerator<{ line: string; end: number }> {
    const run = this.find(id);
    if (!run) return;
    if (this.isLive(id)) this.alive?.live.flush();
    const path = eventsPath(run.folder);
    if (!existsSync(path)) return;
    const file = createReadStream(path, { start });
    let end = start;
    try {
      const lines = createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY });
      for await (const line of lines) {
        end += Buffer.byteLength(line) + 1;
        if (tickOf(line) > after) yield { line, end };
      }
    } finally {
      file.destroy();
    }
  }

  async thought(id: string, thought: string): Promise<ThoughtReply | undefined> {
    const run = this.find(id);
    if (!run) return undefined;
    if (this.isLive(id)) this.alive?.live.flush();
    let thoughts = this.thoughts.get(id);
    if (!thoughts) this.thoughts.set(id, (thoughts = new Thoughts(run.folder, run.manifest)));
    return await thoughts.read(thought);
  }

  async search(id: string, query: string, limit: number): Promise<Result<SearchHit[]> | undefined> {
    const run = this.find(id);
    if (this.isLive(id)) this.alive?.live.flush();
    return run && (await this.searchRun(run, query, limit));
  }

  addInput(id: string, input: DueInput): Result<OutsideInput> | undefined {
    return this.isLive(id) ? this.alive?.live.addInput(input) : undefined;
  }

  /** Tells a watcher every tick and change of the live run; gives the way to leave. */
  enter(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    this.countHosts();
    return () => {
      if (!this.watchers.delete(watcher)) return;
      this.alive?.pacer.noteSeen(watcher, null);
      this.countHosts();
    };
  }

  private countHosts(): void {
    this.alive?.pacer.setHosts([...this.watchers].filter(({ role }) => role === "host").length);
  }

  stands(status: RunStatus): void {
    for (const watcher of this.watchers) watcher.stands(status);
  }

  lived(tick: number, events: readonly VillageEvent[]): void {
    if (this.watchers.size === 0) return this.recent.clear();
    const text = JSON.stringify({ type: "events", tick, events } satisfies ServerMessage);
    this.recent.add(tick, text);
    for (const watcher of this.watchers) watcher.lived(tick, text);
  }

  private find(id: string): RunFolder | undefined {
    const known = this.opened.get(id);
    if (known) return known;
    if (!/^[\w.-]+$/.test(id) || id.startsWith(".")) return undefined;
    const opened = openRun(join(this.shelf, id));
    if (!opened.ok) return undefined;
    this.opened.set(id, opened.value);
    return opened.value;
  }

  private status(id: string, run: RunFolder): RunStatus {
    if (this.isLive(id) && this.alive) return this.alive.pacer.status();
    return { tick: Math.max(0, run.manifest.status.tick - 1), phase: "ended", speed: 0 };
  }
}

/** The tick of a line of the log. */
export const tickOf = (line: string): number => Number(/^\{"t":(\d+)/.exec(line)?.[1] ?? -1);
