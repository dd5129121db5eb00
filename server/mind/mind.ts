/**
 * The port between engine and mind: what a villager may know of the world at a tick goes in, mind events, an intent
 * and the thoughts behind them come out.
 *
 *     state S(t-1), events of t-1 ──perceiveWorld──▶ Percept ──think──▶ Outcome ──resolve──▶ events of t
 *
 * Invariants:
 * 1. A percept holds nothing that its villager could not see, hear or know; `world.personas` of others is read for
 *    shown names and pronouns alone (public.ts).
 * 2. A mind keeps no state between calls but caches that are pure functions of what it is given.
 * 3. A failed or unreadable reply gives an outcome with a failure and no events at all.
 */
import type { Happening, VillageEvent } from "#village/event";
import type { Intent } from "#village/intent";
import type { Persona } from "#village/scenario";
import type { Notice, TalkState, VillagerState, Weather } from "#village/state";
import type { World } from "#village/world";
import type { ModelFailure } from "../model/language-model.ts";

export interface Mind {
  think(percept: Percept): Promise<Outcome>;
}

/** All that one villager may know of the world at one tick. */
export interface Percept {
  /** The tick that is being decided; everything below is as of the tick before. */
  tick: number;
  self: VillagerState;
  persona: Persona;
  world: World;
  cell: number;
  place: string | null;
  /** Full room id ("place/room"). */
  room: string | null;
  weather: Weather;
  /** Present villagers within vision and in the same room or open space, nearest first, ties by id. */
  others: readonly Other[];
  /** Lines said last tick within hearing, own lines among them. */
  heard: readonly HeardLine[];
  /** What could be seen of the last tick's events, in log order, and all that happened to oneself. */
  happened: readonly VillageEvent[];
  /** Objects in the same room, or within vision in the open. */
  objects: readonly SeenObject[];
  /** Notices that hang here or everywhere. */
  notices: readonly Notice[];
  /** The open talk this villager is in. */
  talk: TalkState | null;
  /** The other one in a talk of two, with all of that mind, where the scenario has one answer write whole talks. */
  partner?: Percept;
}

export interface Other {
  id: string;
  name: string;
  cell: number;
  /** In tiles. */
  distance: number;
  /** Age as it looks: exact below 20, else to the nearest five. */
  age: number;
  asleep: boolean;
  walking: boolean;
  /** The talk it is in. */
  talk: string | null;
  /** The talk has no room for one more, or one of those in it is out of hearing. */
  talkFull: boolean;
  /** Looks as if some quiet would be welcome, after so much talk. */
  hasTalkedEnough: boolean;
  doing: string | null;
  icon: string | null;
}

export interface HeardLine {
  by: string;
  talk: string;
  text: string;
  /** I am a member of the talk. */
  mine: boolean;
  /** Everybody in the talk but the speaker. */
  to: readonly string[];
}

export interface SeenObject {
  id: string;
  kind: string;
  state: string;
  users: readonly string[];
}

/** What a thought came to. With a `failure` there are no events and no intent: the villager waits. */
export interface Outcome {
  /** Mind events of this villager, in order. */
  events: readonly Happening[];
  intent?: Intent;
  /** Id of the thought that led to the intent. */
  intentThought?: string;
  thoughts: readonly Thought[];
  failure?: ModelFailure;
}

/** One decision with its prompt, retrieval and reply, as thoughts.jsonl keeps it. */
export interface Thought {
  /** "tick/villager/purpose/ordinal" */
  id: string;
  tick: number;
  villager: string;
  purpose: string;
  /** A plain sentence: why. */
  because: string;
  sections: readonly ThoughtSection[];
  retrieved: readonly RetrievedMemory[];
  reply: string;
  /** What had to be mended before the reply could be read, oldest first. */
  repairs: readonly string[];
  seed: number;
  /** Where several answers were asked for: how many, and how many of them were the same as the one taken. */
  agreement?: { votes: number; same: number };
}

/** Lines of a prompt. A stable section has a hash too, so that a writer may keep its lines once. */
export interface ThoughtSection {
  name: string;
  lines: readonly string[];
  hash?: string;
  tokens: number;
}

/** A retrieved memory by its index, with its parts and their sum, each as an integer scaled by 1e6. */
export interface RetrievedMemory {
  memory: number;
  recency: number;
  importance: number;
  relevance: number;
  score: number;
}
