/**
 * The state of a village: what folding the log gives. All lasting state of every mind is here too.
 *
 * Invariants:
 * 1. Nothing here is ever changed in place; a reducer copies the one slice that its event names.
 * 2. Slices are separate: the village, each villager, each object, each open talk.
 * 3. A villager's slice holds nothing that only another villager knows.
 */
import type { Icon } from "./kinds.ts";
import type { Table } from "./table.ts";
import type { Vector } from "./vector.ts";

export interface VillageState {
  /** The tick last folded; -1 before the first. */
  tick: number;
  village: VillageSlice;
  villagers: Readonly<Record<string, VillagerState>>;
  /** Objects not at rest: in use, or in a state of their own. */
  objects: Readonly<Record<string, ObjectState>>;
  /** Open talks only. */
  talks: Readonly<Record<string, TalkState>>;
}

export interface VillageSlice {
  weather: Weather;
  /** What was posted for all or for one place, oldest first; the last 20. */
  notices: readonly Notice[];
}

export type Weather = "clear" | "cloudy" | "rain";

export interface Notice {
  id: string;
  t: number;
  text: string;
  place: string | null;
}

export interface ObjectState {
  state: string;
  users: readonly string[];
}

export interface TalkState {
  id: string;
  opened: number;
  place: string | null;
  members: readonly string[];
  /** The last 16 lines, oldest first. */
  lines: readonly TalkLine[];
  /** How many lines were said in all. */
  said: number;
  /** Whose turn it is, and from which tick on. */
  next: string | null;
  due: number;
  /** Where one answer has written all of it. */
  script?: TalkScript;
}

/** The lines to come of a talk that one answer has written, and what stays of it for each. */
export interface TalkScript {
  /** Lines said before the first one of these. */
  from: number;
  lines: { by: string; text: string }[];
  kept: Record<string, Kept>;
  /** Id of the thought that wrote it. */
  thought: string;
}

/** What somebody takes along from a talk. */
export interface Kept {
  /** From -2 (much worse than before) to 2 (much better). */
  feeling: number;
  /** `tell`: news to be told on to those who have not heard it. */
  remember: { text: string; importance: number; tell: boolean }[];
  promises: PromiseAnswer[];
}

/** A promise as an answer gives it, by shown names and times of day. */
export interface PromiseAnswer {
  what: string;
  to: string | null;
  day: string | null;
  from: string | null;
  until: string | null;
  place: string | null;
}

export interface TalkLine {
  t: number;
  by: string;
  text: string;
}

export interface VillagerState {
  id: string;
  /** False until a villager who comes later has arrived. */
  present: boolean;
  /** The cell it stands on; while walking, the cell the walk began at. */
  cell: number;
  walk: Walk | null;
  activity: Activity | null;
  talk: string | null;
  /** The last intent the world refused, until the next one is granted. */
  refused: Refusal | null;
  mind: MindState;
}

export interface Target {
  place: string | null;
  room: string | null;
  object: string | null;
}

export interface Walk {
  began: number;
  /** One letter (n, w, e, s) a tick. */
  path: string;
  target: Target;
}

export interface Activity extends Target {
  text: string;
  icon: Icon;
  began: number;
  until: number;
  /** Index of the planned action it lives, or null for an unplanned one. */
  step: number | null;
}

export type RefusalReason = "closed" | "taken" | "no-way" | "busy" | "away" | "unknown" | "full";

export interface Refusal extends Target {
  t: number;
  intent: string;
  reason: RefusalReason;
  /** How often in a row. */
  times: number;
}

export type MemoryKind = "observation" | "utterance" | "reflection" | "plan";

export interface Memory {
  t: number;
  kind: MemoryKind;
  text: string;
  /** 1 to 10 */
  importance: number;
  /** The villager or object perceived or spoken with, if any. */
  subject: string | null;
  /** Who said it, for an utterance. */
  speaker: string | null;
  place: string | null;
  /** Indexes of the memories it rests on. */
  evidence: readonly number[];
}

export interface MindState {
  memories: Vector<Memory>;
  /** Tick at which each memory was last retrieved (at first: made). */
  retrieved: Vector<number>;
  /** Importance of new memories since the last reflection. */
  unreflected: number;
  reflections: number;
  plan: DayPlan | null;
  promises: readonly Promised[];
  feelings: Readonly<Record<string, Feeling>>;
  /** -100 to 100 */
  mood: number;
  /** Spatial memory: place → room → kinds of objects seen there. */
  places: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** What was last seen of a villager or object. */
  seen: Table<Seen>;
  /** Ids of notices it has read. */
  notices: readonly string[];
}

export interface Seen {
  t: number;
  text: string;
}

export interface Feeling {
  /** -100 to 100 */
  warmth: number;
  talks: number;
  /** Tick of the last line said or heard in a talk with them; -1 = never. */
  lastTalk: number;
  /** The last six lines this villager said to them. */
  said: readonly string[];
}

export interface Promised {
  t: number;
  /** To whom, a villager's id or null for a promise to oneself. */
  to: string | null;
  text: string;
  place: string | null;
  from: number | null;
  until: number | null;
  settled: "kept" | "broken" | null;
}

export interface DayPlan {
  day: number;
  made: number;
  strokes: readonly string[];
  blocks: readonly HourBlock[];
  /** Index of the block that `actions` unfold, -1 = none yet. */
  block: number;
  actions: readonly PlannedAction[];
  /** Index of the action to live next. */
  step: number;
  /** What was thought of beforehand for blocks that follow. */
  ahead: readonly Foreseen[];
}

/** The actions of a block that has not begun; they hold for as long as the block stands in the plan as it is here. */
export interface Foreseen {
  block: HourBlock;
  actions: readonly PlannedAction[];
  /** Id of the thought they came from. */
  thought: string | null;
}

/** A stretch of the day, in ticks; `to` is exclusive. */
export interface HourBlock {
  from: number;
  to: number;
  text: string;
  place: string | null;
}

export interface PlannedAction {
  text: string;
  icon: Icon;
  place: string | null;
  room: string | null;
  /** Object kind to use, or null. */
  kind: string | null;
  minutes: number;
  /** State the object takes while used. */
  state: string | null;
}

export const isAsleep = (villager: VillagerState): boolean => villager.activity?.icon === "sleep";

/** Whether all who are in the village sleep. */
export const areAllAsleep = ({ villagers }: VillageState): boolean => {
  const present = Object.values(villagers).filter((villager) => villager.present);
  return present.length > 0 && present.every(isAsleep);
};
