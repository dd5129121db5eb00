/**
 * Lays out a day from now until tomorrow's waking, in this order of rank:
 *   sleep · appointments (promises, own events, goals with an hour) · meals at home hours · work or school ·
 *   errands that follow goals · habits · leisure, until no gap is left.
 */
import { chance, choose } from "#village/random";
import type { PromiseAnswer } from "#village/state";
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { planned, putAppointments, putErrands } from "./appointments.ts";
import { type DayAnswer, toAnswer } from "./day-answer.ts";
import { newGathering } from "./gatherings.ts";
import { putLeisure } from "./leisure.ts";
import { putMeals } from "./meals.ts";
import { type PlaceFinder, placeFinder } from "./places.ts";
import { type GivenUp, newPromises } from "./promises.ts";
import { Timeline } from "./timeline.ts";
import { putHabits, putWork } from "./work.ts";

/** The day, promises that the persona tells of, and those of the list that are knowingly not kept. */
export interface PlanAnswer extends DayAnswer {
  promises: PromiseAnswer[];
  giveUp: GivenUp[];
  /** Line numbers of the thoughts that put something into the day. */
  shapedBy: number[];
}

/** What the parts of planning share. */
export interface Planning {
  mind: Mind;
  scene: Scene;
  find: PlaceFinder;
  day: Timeline;
  /** Minutes since this day's midnight. */
  wake: number;
  bed: number;
  /** A number in [0, 1) for a purpose. */
  luck: (purpose: string) => number;
  /** A name for a kind of block, from the pack. */
  name: (block: string) => string;
}

export function planDay(mind: Mind, scene: Scene): PlanAnswer {
  const life = mind.lifestyle(scene.self);
  const { minute, weekday } = scene.now;
  const luck = (purpose: string): number => chance(scene.seed, "plan-day", purpose);
  const { blocks } = mind.language.pack.offline;
  const find = placeFinder(mind.language, scene);
  const name = (block: string): string =>
    choose(blocks[block] ?? [block], scene.seed, "name", block) ?? block;
  const free = weekday >= 5;
  const wake = life.wake + (free && life.wake >= 360 ? Math.floor(luck("lie-in") * 4) * 10 : 0);
  const bed = Math.max(life.bed + (Math.floor(luck("bed") * 5) - 2) * 5, wake + 600);
  const tomorrow = 1440 + life.wake;
  const start = minute < wake - 5 ? wake : minute;
  const day = new Timeline(Math.min(start, bed), bed);
  const planning: Planning = { mind, scene, find, day, wake, bed, luck, name };
  if (minute <= wake + 5 && start < bed) {
    day.put({ from: start, until: start + 20, do: name("wash"), place: find.home }, 10);
  }
  const matters = planned(planning);
  const gone = putAppointments(planning, matters);
  putMeals(planning, life);
  putHabits(planning, life, true);
  putWork(planning);
  const shapedBy = putErrands(planning, matters);
  putHabits(planning, life, false);
  putLeisure(planning);
  const sleep = name("sleep");
  const asleep = start > minute ? [{ from: minute, until: start, do: sleep, place: find.home }] : [];
  const night = { from: Math.max(bed, minute), until: tomorrow, do: sleep, place: find.home };
  const answer = toAnswer([...asleep, ...(minute < bed ? day.entries : []), night]);
  return {
    ...answer,
    promises: [...newPromises(planning), ...newGathering(planning)].slice(0, 4),
    giveUp: gone.slice(0, 4),
    shapedBy,
  };
}
