/**
 * Intents into events: the rules of the world for one tick. Pure; reads S(t-1), gives the events of t.
 *
 *     inputs → time passes → mind events → talks → moves and activities → objects come to rest
 *
 * Invariants: nobody stands in a wall or in a place that is closed to it; an object has no more users than its kind
 * allows; what is contested goes by the keyed random of (seed, tick, thing), never by the order of arrival.
 */
import type { Happening } from "./event.ts";
import type { Asked, Intent } from "./intent.ts";
import { bits } from "./random.ts";
import { Bench } from "./resolve/bench.ts";
import { begin, walk } from "./resolve/move.ts";
import { applyInput, type DueInput } from "./resolve/outside.ts";
import { endActivity, restoreObjects, settle, stopWalk } from "./resolve/settle.ts";
import { join, leave, openTalks, say } from "./resolve/talk.ts";
import type { VillageState } from "./state.ts";
import type { World } from "./world.ts";

export interface TickInput {
  tick: number;
  inputs: readonly DueInput[];
  /** Villagers whose walk or activity may end now. */
  settling: readonly string[];
  /** Events of the minds, each list in its own order. */
  minds: readonly Happening[];
  asked: readonly Asked[];
}

export function resolve(
  world: World,
  state: VillageState,
  { tick, inputs, settling, minds, asked }: TickInput,
): Happening[] {
  const bench = new Bench(world, state, tick);
  for (const [ordinal, input] of inputs.entries()) applyInput(bench, input, ordinal);
  settle(bench, settling);
  for (const event of minds) bench.add(event);
  for (const ask of asked) {
    if (ask.intent.do === "say") say(bench, ask.villager, ask.intent, ask.thought);
    if (ask.intent.do === "leave-talk") leave(bench, ask.villager, ask.thought);
  }
  for (const ask of drawn(world, tick, asked))
    if (ask.intent.do === "join-talk") join(bench, ask.villager, ask.intent.talk, ask.thought);
  openTalks(bench, asked);
  for (const ask of drawn(world, tick, asked)) if (!bench.villager(ask.villager)?.talk) move(bench, ask);
  const left = lastUsers(bench);
  restoreObjects(bench, left.keys(), (object) => left.get(object) ?? "");
  return bench.take();
}

function move(bench: Bench, { villager, intent, thought }: Asked): void {
  if (intent.do === "walk") walk(bench, villager, intent, thought);
  else if (intent.do === "begin") begin(bench, villager, intent, thought);
  else if (intent.do === "stop") {
    stopWalk(bench, villager);
    endActivity(bench, villager, intent.done);
  }
}

/** Those who ask, in an order drawn anew for each contested thing of this tick. */
function drawn(world: World, tick: number, asked: readonly Asked[]): Asked[] {
  return asked
    .map((ask) => ({ ask, draw: bits(world.seed, tick, thingOf(ask.intent), ask.villager) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ ask }) => ask);
}

function thingOf(intent: Intent): string {
  if (intent.do === "walk" || intent.do === "begin")
    return intent.object ?? intent.room ?? intent.place ?? "";
  return intent.do === "join-talk" ? intent.talk : "";
}

/** Objects left in this tick, with the villager who left each one last. */
function lastUsers(bench: Bench): Map<string, string> {
  const left = new Map<string, string>();
  for (const event of bench.take()) if (event.type === "object.left") left.set(event.data.object, event.by);
  return left;
}
