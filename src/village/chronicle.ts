/**
 * The log sorted by whose it is: each villager's memories, plans, acts, promises and lines, and each talk with its
 * lines, in the order of time. Made for looking things up (why, panels, inspect); the state stays what folding gives.
 *
 * Invariants: events are taken in log order and each once; a memory's index here is its index in the mind's stream.
 */
import { type Conversation, type Line, type LineEvent, othersAt, stayAt, staysOf } from "./conversation.ts";
import type { EventOf, VillageEvent } from "./event.ts";
import { initialState } from "./initial.ts";
import type { Memory } from "./state.ts";
import { toldBy } from "./telling.ts";
import { toArray } from "./vector.ts";
import type { World } from "./world.ts";

export type { Line };
export type PlanEvent = EventOf<"day.planned"> | EventOf<"plan.revised">;

export interface Kept extends Memory {
  /** Id of the thought it came from; null when none did. */
  thought: string | null;
  /** How it came when nobody perceived it: known before the run, or said by an inner voice. */
  given: "start" | "voice" | null;
}

export interface Life {
  memories: Kept[];
  plans: PlanEvent[];
  unfolded: EventOf<"actions.planned">[];
  acts: EventOf<"activity.began">[];
  actEnds: EventOf<"activity.ended">[];
  walks: EventOf<"walk.began">[];
  refusals: EventOf<"intent.refused">[];
  promises: EventOf<"promise.made">[];
  /** How promises ended, by their index among `promises`. */
  settled: (EventOf<"promise.settled"> | EventOf<"promise.broken">)[];
  skipped: EventOf<"step.skipped">[];
  lines: Line[];
  /** What came to mind at a thought. */
  recalled: EventOf<"memory.recalled">[];
  /** Which of its memories it told, and when. */
  told: { t: number; memory: number }[];
  /** Talks it was in, in the order of its first coming. */
  talks: Conversation[];
}

export class Chronicle {
  readonly talks = new Map<string, Conversation>();
  readonly notices: EventOf<"notice.posted">[] = [];
  private readonly lives = new Map<string, Life>();
  private taken = 0;

  constructor(readonly world: World) {
    for (const [id, { mind }] of Object.entries(initialState(world).villagers)) {
      const memories = toArray(mind.memories).map((memory): Kept => ({ ...memory, ...known }));
      this.lives.set(id, { ...emptyLife(), memories });
    }
  }

  /** Takes in what of a growing log it has not seen. */
  read(log: readonly VillageEvent[]): this {
    for (; this.taken < log.length; this.taken++) this.note(log[this.taken] as VillageEvent);
    return this;
  }

  life(villager: string): Life {
    return this.lives.get(villager) ?? emptyLife();
  }

  /** Talks that a villager has come into by a tick, the one it came into last at the end. */
  talksBy(villager: string, tick: number): Conversation[] {
    const lastComing = (talk: Conversation): number => staysOf(talk, villager, tick).at(-1)?.from ?? -1;
    return this.life(villager)
      .talks.filter((talk) => lastComing(talk) >= 0)
      .sort((a, b) => lastComing(a) - lastComing(b));
  }

  /** The talk that a villager is in at a tick. */
  talkAt(villager: string, tick: number): Conversation | undefined {
    return this.life(villager).talks.findLast((talk) => stayAt(talk, villager, tick));
  }

  private note(event: VillageEvent): void {
    if (event.type === "notice.posted") this.notices.push(event);
    else if (event.type === "voice.heard") this.lives.get(event.data.villager)?.memories.push(heard(event));
    else if (event.type.startsWith("talk.")) this.noteTalk(event);
    else noteLife(this.life(event.by), event);
  }

  private noteTalk(event: VillageEvent): void {
    switch (event.type) {
      case "talk.opened": {
        const { talk: id, members, place } = event.data;
        const made: Conversation = { id, place, opened: event.t, members: [], stays: [], lines: [] };
        this.talks.set(id, made);
        for (const member of members) this.come(made, member, event.t);
        return this.noteLine(made, event);
      }
      case "talk.said": {
        const talk = this.talks.get(event.data.talk);
        return talk && this.noteLine(talk, event);
      }
      case "talk.joined": {
        const talk = this.talks.get(event.data.talk);
        return talk && this.come(talk, event.by, event.t);
      }
      case "talk.left":
      case "talk.closed": {
        const stays = this.talks.get(event.data.talk)?.stays ?? [];
        for (const stay of stays)
          if (stay.to === null && (event.type === "talk.closed" || stay.villager === event.by))
            stay.to = event.t;
      }
    }
  }

  private come(talk: Conversation, villager: string, from: number): void {
    talk.stays.push({ villager, from, to: null });
    if (talk.members.includes(villager)) return;
    talk.members.push(villager);
    this.life(villager).talks.push(talk);
  }

  private noteLine(talk: Conversation, event: LineEvent): void {
    const line = { event, to: othersAt(talk, event.by, event.t), talk };
    talk.lines.push(line);
    this.life(event.by).lines.push(line);
  }
}

const known = { thought: null, given: "start" } as const;

const heard = ({ t, data: { text, importance } }: EventOf<"voice.heard">): Kept => ({
  ...{ t, kind: "observation", text, importance, subject: null, speaker: null, place: null },
  ...{ evidence: [], thought: null, given: "voice" },
});

const emptyLife = (): Life => ({
  ...{ memories: [], plans: [], unfolded: [], acts: [], actEnds: [], walks: [], refusals: [], promises: [] },
  ...{ settled: [], skipped: [], lines: [], recalled: [], told: [], talks: [] },
});

function noteLife(life: Life, event: VillageEvent): void {
  switch (event.type) {
    case "memory.made":
      life.memories.push({ t: event.t, ...event.data, thought: event.thought ?? null, given: null });
      return;
    case "day.planned":
    case "plan.revised":
      life.plans.push(event);
      return;
    case "actions.planned":
      life.unfolded.push(event);
      return;
    case "activity.began":
      life.acts.push(event);
      return;
    case "activity.ended":
      life.actEnds.push(event);
      return;
    case "walk.began":
      life.walks.push(event);
      return;
    case "intent.refused":
      life.refusals.push(event);
      return;
    case "promise.made":
      life.promises.push(event);
      return;
    case "promise.settled":
    case "promise.broken":
      life.settled.push(event);
      return;
    case "step.skipped":
      life.skipped.push(event);
      return;
    case "memory.recalled":
      life.recalled.push(event);
      return;
    case "sight.noted": {
      const memory = toldBy(event.data.subject);
      if (memory !== undefined) life.told.push({ t: event.t, memory });
    }
  }
}

/** The last of a list in the order of time that is not after `tick` and passes the test; undefined when there is none. */
export const lastBy = <T>(
  list: readonly T[],
  tick: number,
  timeOf: (item: T) => number,
  test: (item: T) => boolean = () => true,
): T | undefined => list.findLast((item) => timeOf(item) <= tick && test(item));
