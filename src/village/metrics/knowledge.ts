/**
 * Who knows what a probe asks, since when and from whom (DESIGN 4.6).
 *
 * Knows: one of her memories matches. Her plans are left out: a day plan is a list of things to do, whose words make no
 * statement together ("tea at The Wick, have supper" on Saturday is no news), and what she plans rests on what she
 * has heard or remembers. What her persona says of herself (background, currently) counts as remembered. Since: the tick of the first such
 * memory; what she knew at the start counts from tick 0. From whom: the speaker of the earliest matching line in her
 * hearing, unless she knew before it. A line in her hearing is an utterance in her memory stream; in it "I" is its
 * speaker, in all other memories it is she.
 * The chain leads from her to the one from whom it first came.
 */
import { ticksPerMinute } from "../clock.ts";
import type { VillageEvent } from "../event.ts";
import { initialState } from "../initial.ts";
import type { Memory } from "../state.ts";
import { toArray } from "../vector.ts";
import type { World } from "../world.ts";
import type { Matcher, Voice } from "./matcher.ts";
import { type Metric, share } from "./metric.ts";

/** How the first matching memory came: known at the start, heard, given by an inner voice, or made by herself. */
export type Source = "start" | "line" | "voice" | "own";

export interface Knower {
  villager: string;
  since: number;
  source: Source;
  /** Who said it in her hearing; null when it came otherwise. */
  from: string | null;
  /** To whom it was said, when it was; herself, unless she overheard it. */
  to: string | null;
  /** The memory by which she came to know. */
  text: string;
  /** From herself back to the first; the last has it from nobody. */
  chain: string[];
}

export interface Knowledge {
  /** In the order in which they came to know. */
  knowers: Knower[];
  share: number | null;
  /** Share of those who heard of it whose chain ends with one who knew from the start or by an inner voice. */
  rooted: number | null;
  /** The share who know at each full game hour since the start. */
  overTime: { t: number; share: number | null }[];
}

type Known = Omit<Knower, "chain">;

export function knowledgeMetric(world: World, match: Matcher): Metric<Knowledge> {
  const known = new Map<string, Known>();
  let last = 0;
  const learn: Learn = (villager, voice, memory, source) => {
    if (known.has(villager) || !match(memory.text, voice)) return;
    const heard = memory.kind === "utterance" && memory.speaker !== null && memory.speaker !== villager;
    const from = heard ? memory.speaker : null;
    const { t: since, text, subject } = memory;
    const to = heard ? subject : null;
    known.set(villager, { villager, since, source: heard ? "line" : source, from, to, text });
  };
  const noteEvent = memoriesOf(world, learn);
  return {
    note: ({ tick, events }) => {
      last = tick;
      events.forEach(noteEvent);
    },
    result: () => {
      const knowers = [...known.values()].map((k) => ({ ...k, chain: chainOf(k, known) }));
      const heard = knowers.filter((k) => k.source === "line");
      const isFirst = (id: string | undefined): boolean =>
        ["start", "voice"].includes(known.get(id ?? "")?.source ?? "");
      return {
        knowers,
        share: share(knowers.length, world.order.length),
        rooted: share(heard.filter((k) => isFirst(k.chain[k.chain.length - 1])).length, heard.length),
        overTime: overTime(world, knowers, last),
      };
    },
  };
}

type Learn = (villager: string, voice: Voice, memory: Memory, source: Source) => void;

/** Hands on every memory that may be knowledge: first those from the start, then those of each event noted. */
export function memoriesOf(world: World, learn: Learn): (event: VillageEvent) => void {
  const hand = (villager: string, memory: Memory, source: Source): void =>
    learn(villager, voiceOf(world, villager, memory), memory, source);
  for (const [id, villager] of Object.entries(initialState(world).villagers)) {
    for (const memory of toArray(villager.mind.memories)) hand(id, memory, "start");
    const { background, currently } = world.personas[id] ?? {};
    for (const text of [background, currently]) hand(id, given(0, text ?? ""), "start");
  }
  return (event) => {
    if (event.type === "memory.made" && event.data.kind !== "plan")
      hand(event.by, { t: event.t, ...event.data }, "own");
    if (event.type === "voice.heard") hand(event.data.villager, given(event.t, event.data.text), "voice");
  };
}

const given = (t: number, text: string): Memory => ({
  ...{ t, text, kind: "observation", importance: 0, subject: null },
  ...{ speaker: null, place: null, evidence: [] },
});

function voiceOf({ personas }: World, villager: string, memory: Memory): Voice {
  if (memory.kind !== "utterance") return { speaker: personas[villager]?.name };
  return {
    speaker: personas[memory.speaker ?? ""]?.name,
    hearer: personas[memory.subject ?? ""]?.name,
  };
}

function chainOf(knower: Known, known: ReadonlyMap<string, Known>): string[] {
  const chain = [knower.villager];
  let from = knower.from;
  while (from !== null && !chain.includes(from)) {
    chain.push(from);
    from = known.get(from)?.from ?? null;
  }
  return chain;
}

function overTime(world: World, knowers: readonly Known[], last: number): Knowledge["overTime"] {
  const hour = 60 * ticksPerMinute(world.calendar);
  const points: Knowledge["overTime"] = [];
  for (let t = 0; t <= last; t += hour)
    points.push({ t, share: share(knowers.filter((k) => k.since <= t).length, world.order.length) });
  return points;
}
