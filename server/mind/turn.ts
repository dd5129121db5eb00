/**
 * One thought of one villager at one tick. Steps put their events down here; each is folded at once into `self`, so
 * that later steps of the same thought see what earlier ones settled.
 */
import { type EventData, type EventType, type Happening, happening, type VillageEvent } from "#village/event";
import type { Intent } from "#village/intent";
import { reduceVillager } from "#village/reduce";
import type { Faculty } from "#village/scenario";
import type { Memory, MindState, VillagerState } from "#village/state";
import type { World } from "#village/world";
import type { LanguagePack } from "../language/pack.ts";
import type { ModelFailure, Purpose } from "../model/language-model.ts";
import type { Outcome, Percept, Thought } from "./mind.ts";
import type { Tools } from "./tools.ts";

export class Turn {
  self: VillagerState;
  readonly thoughts: Thought[] = [];
  /** Set when a model or embedder failed; nothing more may be decided then. */
  failure?: ModelFailure;
  intent?: Intent;
  /** Texts perceived in this tick that may be a reason to think again. */
  readonly news: string[] = [];
  /** What is being done may be broken off in this tick. */
  free = false;
  private intentThought?: string;
  private readonly events: Happening[] = [];
  private readonly ordinals = new Map<Purpose, number>();

  constructor(
    readonly percept: Percept,
    readonly tools: Tools,
  ) {
    this.self = percept.self;
  }

  get id(): string {
    return this.self.id;
  }
  get tick(): number {
    return this.percept.tick;
  }
  get world(): World {
    return this.percept.world;
  }
  get pack(): LanguagePack {
    return this.tools.pack;
  }
  get mind(): MindState {
    return this.self.mind;
  }

  emit<T extends EventType>(type: T, data: EventData<T>, thought?: string): void {
    const item = happening(type, this.id, data, thought);
    this.self = reduceVillager(this.self, { ...item, t: this.tick, n: this.events.length } as VillageEvent);
    this.events.push(item);
  }

  /** Makes a memory of what was perceived or thought here and now. */
  remember(memory: Pick<Memory, "kind" | "text" | "importance"> & Partial<Memory>, thought?: string): void {
    const { kind, text, importance } = memory;
    const { subject = null, speaker = null, place = this.percept.place, evidence = [] } = memory;
    this.emit(
      "memory.made",
      { kind, text, importance, subject, speaker, place, evidence: [...evidence] },
      thought,
    );
  }

  decide(intent: Intent, thought?: string): void {
    this.intent = intent;
    this.intentThought = thought;
  }

  /** True when the scenario has taken this faculty from every mind. */
  lacks(faculty: Faculty): boolean {
    return this.world.scenario.mind.ablate.includes(faculty);
  }

  /** Whether each token of a call of this purpose is paid for. */
  isFrugal(purpose: Purpose): boolean {
    return this.tools.model(this.id, purpose).frugal;
  }

  /** Counts the calls of one purpose within this thought, from 0. */
  nextOrdinal(purpose: Purpose): number {
    const ordinal = this.ordinals.get(purpose) ?? 0;
    this.ordinals.set(purpose, ordinal + 1);
    return ordinal;
  }

  outcome(): Outcome {
    const { thoughts, failure, intent, intentThought } = this;
    if (failure) return { events: [], thoughts, failure };
    return { events: this.events, thoughts, intent, intentThought };
  }
}
