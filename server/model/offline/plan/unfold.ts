/** Unfolds blocks into actions of some minutes, each at a thing that suits it. */

import { bits, chance, choose } from "#village/random";
import type { Mind } from "../mind.ts";
import type { ActionEntry, Activity } from "../pack.ts";
import type { BlockLine, SpotLine } from "../request/block-lines.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots, slotsOf } from "../words/fill.ts";
import { workPhrase } from "./work-phrase.ts";

interface ActionAnswer {
  do: string;
  icon: string;
  /** Line number in `spots`. */
  spot: number;
  minutes: number;
  state: string | null;
}

export interface UnfoldAnswer {
  /** Of each block, in the order of the blocks. */
  actions: ActionAnswer[][];
}

/** A long block has longer actions rather than more. */
const mostActions = 32;

export function unfold(mind: Mind, scene: Scene): UnfoldAnswer {
  const actions: ActionAnswer[][] = [];
  const done = new Set(scene.earlier);
  for (const [index, block] of scene.blocks.entries()) {
    const part: Part = { ...scene, block, spots: spotsOf(scene, block) };
    const added = unfoldOne(mind, part, index + 1, done);
    actions.push(added);
    if (part.spots.length === 0) continue;
    for (const action of added.slice(-3)) done.add(action.do);
  }
  return { actions };
}

/** A scene for one block: with the spots of its place. */
type Part = Scene & { block: BlockLine };

/** A block that names no place is lived where one is. */
function spotsOf({ spots, blocks, now, self }: Scene, block: BlockLine): readonly SpotLine[] {
  const place = block.place ?? now.place ?? self.home;
  return blocks.length === 1 ? spots : spots.filter(({ where }) => where.startsWith(place));
}

function unfoldOne(mind: Mind, part: Part, number: number, done: ReadonlySet<string>): ActionAnswer[] {
  const { block, now } = part;
  const seed = number === 1 ? part.seed : bits(part.seed, "block", number);
  const scene = { ...part, seed };
  const begun = number === 1 && now.minute > block.from && now.minute < block.until ? now.minute : block.from;
  const activity = activityOf(mind, scene, block.do);
  const atLeast = Math.floor((block.until - begun + mostActions - 1) / mostActions);
  const actions: ActionAnswer[] = [];
  let left = block.until - begun;
  for (let round = 0; left > 0 && round < 400; round++) {
    for (const entry of shuffled(activity.actions, scene.seed, round)) {
      if (left <= 0) break;
      const spot = spotFor(scene, entry, round, actions.length);
      if (spot === undefined && round === 0) continue;
      const words = fillThings(mind, entry.do, scene.seed, actions.length);
      if (activity.actions.length > 2 && (words === actions.at(-1)?.do || (round === 0 && done.has(words))))
        continue;
      const length = lengthOf(entry, scene.seed, actions.length, left, atLeast);
      actions.push({
        do: words,
        icon: entry.icon,
        spot: spot ?? roomSpot(scene),
        minutes: length,
        state: entry.state,
      });
      left -= length;
    }
  }
  return actions;
}

/** The first activity whose words fit what is to be done and whose things are here. */
function activityOf(mind: Mind, scene: Part, does: string): Activity {
  const { language } = mind;
  const { work, age } = scene.self;
  const words =
    work && workPhrase(mind, work.as) === does ? `${does} ${work.as} ${scene.block.place ?? ""}` : does;
  const things = scene.spots.map((spot) => spot.kind ?? "").join(" ");
  const all = Object.values(language.pack.activities);
  const fits = ({ do: pattern, at, under }: Activity): boolean =>
    (pattern === undefined || language.compile(pattern).test(words)) &&
    (at === undefined || language.compile(at).test(things)) &&
    (under === undefined || age < under);
  return all.find(fits) ?? (all.at(-1) as Activity);
}

function shuffled(entries: readonly ActionEntry[], seed: number, round: number): ActionEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: bits(seed, "order", round, entry.do) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
}

function spotFor(scene: Scene, entry: ActionEntry, round: number, index: number): number | undefined {
  if (entry.at.length === 0) return roomSpot(scene);
  for (const kind of entry.at) {
    const fitting = scene.spots.filter((spot: SpotLine) => spot.kind === kind);
    if (fitting.length > 0) return choose(fitting, scene.seed, "spot", round, index)?.number;
  }
  return undefined;
}

/** The last spot: the room itself. */
const roomSpot = (scene: Scene): number => scene.spots.at(-1)?.number ?? 1;

function fillThings(mind: Mind, template: string, seed: number, index: number): string {
  const { things } = mind.language.pack.offline;
  const slots: Record<string, string | undefined> = {};
  for (const slot of slotsOf(template)) slots[slot] = choose(things[slot] ?? [], seed, slot, index);
  return fillSlots(template, slots);
}

/** Whole minutes; the last action takes what is left, so that none is shorter than five unless the block is. */
function lengthOf(entry: ActionEntry, seed: number, index: number, left: number, atLeast: number): number {
  if (entry.longest > 60) return left;
  const drawn =
    entry.shortest + Math.floor(chance(seed, "minutes", index) * (entry.longest - entry.shortest + 1));
  const length = Math.max(atLeast, drawn);
  if (left <= Math.max(15, atLeast)) return left;
  return left - length < 5 ? left - 5 : length;
}
