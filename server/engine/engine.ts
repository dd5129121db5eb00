/**
 * The loop, one tick at a time.
 *
 *     S(t-1) ─▶ who is due ─▶ minds think, side by side ─▶ resolve ─▶ events of t ─▶ log ─▶ reduce ─▶ S(t)
 *
 * Invariants:
 * 1. Within a tick all minds see the same state; results are committed in scenario order, never in order of arrival.
 * 2. A tick reaches the log whole or not at all: a failed thought leaves the state as it was.
 * 3. The state is folded from the parsed form of the lines that were written.
 * 4. Everything here but state, tick and the last tick's events is an index that can be rebuilt.
 */
import { scopeOf, type VillageEvent } from "#village/event";
import { trustLine, writeLine } from "#village/log-line";
import { reduce } from "#village/reduce";
import { resolve } from "#village/resolve";
import type { DueInput } from "#village/resolve/outside";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";
import type { Mind, Thought } from "../mind/mind.ts";
import { perceiveWorld } from "../mind/percept.ts";
import type { ModelFailure } from "../model/language-model.ts";
import type { RunLog } from "../run/log.ts";
import { Agenda } from "./agenda.ts";
import { pooled } from "./pool.ts";
import { stirred } from "./stir.ts";
import { type Moved, Whereabouts } from "./whereabouts.ts";

export interface EngineStart {
  world: World;
  /** The state before the first tick to live. */
  state: VillageState;
  /** The first tick to live. */
  tick: number;
  /** The events of the tick before it. */
  before: readonly VillageEvent[];
}

export interface EngineParts {
  mind: Mind;
  log: RunLog;
  /** The line of a thought. */
  writeThought(thought: Thought): string;
  /** Inputs due at a tick, in their order. */
  inputsAt(tick: number): readonly DueInput[];
  /** How many thoughts may be under way at once. */
  concurrency: number;
  /** Called after each tick that the log has taken. */
  onTick?(tick: number, events: readonly VillageEvent[], state: VillageState): void;
}

export type Step =
  | { ok: true; tick: number; events: readonly VillageEvent[] }
  | { ok: false; tick: number; villager: string; failure: ModelFailure };

export class Engine {
  readonly world: World;
  state: VillageState;
  /** The tick to live next. */
  tick: number;
  private before: readonly VillageEvent[];
  private moved: Moved[];
  private readonly agenda: Agenda;
  private readonly whereabouts: Whereabouts;

  constructor(
    start: EngineStart,
    private readonly parts: EngineParts,
  ) {
    this.world = start.world;
    this.state = start.state;
    this.tick = start.tick;
    this.before = start.before;
    this.agenda = new Agenda(start.world, start.state);
    this.whereabouts = new Whereabouts(start.world, start.state, start.tick - 2);
    this.moved = this.whereabouts.advance(start.state, start.tick - 1);
  }

  /** Lives one tick. When a thought fails nothing has happened, and the same tick can be tried again. */
  async step(): Promise<Step> {
    const { tick, world, state } = this;
    const ids = this.due();
    const perceive = (id: string) => perceiveWorld(world, state, id, tick, this.before);
    const outcomes = await pooled(ids, this.parts.concurrency, (id) => this.parts.mind.think(perceive(id)));
    const failed = outcomes.findIndex((o) => o.failure !== undefined);
    const failure = outcomes[failed]?.failure;
    if (failure) return { ok: false, tick, villager: ids[failed] as string, failure };

    const happenings = resolve(world, state, {
      tick,
      inputs: this.parts.inputsAt(tick),
      settling: inOrder(world, this.agenda.settling(tick)),
      minds: outcomes.flatMap((o) => o.events),
      asked: outcomes.flatMap((o, i) =>
        o.intent ? [{ villager: ids[i] as string, intent: o.intent, thought: o.intentThought }] : [],
      ),
    });
    const lines = numbered(happenings, tick);
    this.parts.log.append(
      tick,
      lines,
      outcomes.flatMap((o) => o.thoughts.map(this.parts.writeThought)),
    );
    const events = lines.map(trustLine);
    this.commit(events);
    this.parts.onTick?.(tick, events, this.state);
    return { ok: true, tick, events };
  }

  private due(): string[] {
    const due = this.agenda.acting(this.tick);
    for (const id of stirred(this.world, this.state, this.before, this.whereabouts, this.moved)) due.add(id);
    return inOrder(this.world, due);
  }

  private commit(events: readonly VillageEvent[]): void {
    this.state = reduce(this.state, events);
    this.agenda.done(this.tick);
    this.moved = this.whereabouts.advance(this.state, this.tick);
    const talks = new Set<string>();
    const villagers = new Set<string>();
    for (const event of events) {
      const scope = scopeOf(event);
      if (scope.kind === "villager") villagers.add(scope.id);
      else if (scope.kind === "talk") talks.add(scope.id);
    }
    for (const id of villagers) {
      this.agenda.noteVillager(id, this.state);
      this.whereabouts.note(id, this.state, this.tick);
    }
    for (const id of talks) this.agenda.noteTalk(id, this.state);
    this.before = events;
    this.tick++;
  }
}

/** Ids in scenario order. */
function inOrder(world: World, ids: Iterable<string>): string[] {
  const wanted = new Set(ids);
  return wanted.size === 0 ? [] : world.order.filter((id) => wanted.has(id));
}

function numbered(happenings: ReturnType<typeof resolve>, tick: number): string[] {
  let by = "";
  let n = 0;
  return happenings.map((h) => {
    n = h.by === by ? n + 1 : 0;
    by = h.by;
    return writeLine(h, tick, n);
  });
}
