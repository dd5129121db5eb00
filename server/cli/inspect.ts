/** What stood where at a moment: positions, activities, why, plan and newest memories, from the log. */
import type { Command } from "commander";
import { formatTimeOfDay, timeAt } from "#village/clock";
import { bad, nearest, orThrow, problem } from "#village/errors";
import { initialState } from "#village/initial";
import { roomAt, xOf, yOf } from "#village/map";
import { cellAt } from "#village/position";
import { reduce } from "#village/reduce";
import type { VillageState } from "#village/state";
import { latest } from "#village/vector";
import type { World } from "#village/world";
import { readLog } from "../run/read-log.ts";
import { eventsPath, openRun } from "../run/run-folder.ts";
import { stateHash } from "../run/state-hash.ts";
import { exit } from "./exit.ts";
import { type Reasons, reasonsAt } from "./inspect-why.ts";
import type { Settle } from "./main.ts";
import { momentText, readMoment } from "./time-text.ts";
import type { Words } from "./words.ts";

/** Memories shown for one villager, newest first. */
const shownMemories = 20;

export function inspectCommand(program: Command, words: Words, settle: Settle): void {
  program
    .command("inspect")
    .description(words.say("usage.inspect"))
    .argument("<run>", words.say("usage.arguments.run"))
    .requiredOption("--at <moment>", words.say("usage.options.at"))
    .option("--villager <name>", words.say("usage.options.villager"))
    .option("--json", words.say("usage.options.json"))
    .action((run: string, options: { at: string; villager?: string; json?: boolean }) =>
      settle(options.json ?? false, async () => inspect(run, options, words)),
    );
}

function inspect(
  folder: string,
  options: { at: string; villager?: string; json?: boolean },
  words: Words,
): number {
  const run = orThrow(openRun(folder));
  const tick = orThrow(readMoment(run.world.calendar, options.at, "--at"));
  const log = orThrow(readLog(eventsPath(folder)));
  const events = log.events.filter((e) => e.t <= tick);
  const state = reduce(initialState(run.world), events);
  const ids = options.villager === undefined ? run.world.order : [villagerId(run.world, options.villager)];
  const villagers = ids.map((id): Described => {
    const told = describe(run.world, state, id, tick, options.villager !== undefined);
    return "plan" in told ? { ...told, why: reasonsAt(words, run.world, events, id, tick) } : told;
  });
  if (options.json) {
    const time = momentText(run.world.calendar, tick);
    process.stdout.write(`${JSON.stringify({ tick, time, stateHash: stateHash(state), villagers })}\n`);
  } else print(words, run.world, tick, villagers);
  return exit.done;
}

type Described = ReturnType<typeof describe> & { why?: Reasons | undefined };

function describe(world: World, state: VillageState, id: string, tick: number, whole: boolean) {
  const villager = state.villagers[id];
  if (!villager) throw new Error(`no state for ${id}`);
  const cell = cellAt(world.map, villager, tick);
  const room = roomAt(world.map, cell);
  const talk = villager.talk === null ? undefined : state.talks[villager.talk];
  const base = {
    id,
    name: world.personas[id]?.name ?? id,
    x: xOf(world.map, cell),
    y: yOf(world.map, cell),
    place: room?.place ?? null,
    room: room?.id ?? null,
    activity: villager.activity,
    walking: villager.walk?.target ?? null,
    talk: talk ? { with: talk.members.filter((m) => m !== id), lines: talk.lines } : null,
  };
  if (!whole) return base;
  const { plan, memories, feelings, promises, mood } = villager.mind;
  return {
    ...base,
    plan,
    promises,
    feelings,
    mood,
    memories: latest(memories, shownMemories).reverse(),
    memoryCount: memories.length,
  };
}

function print(words: Words, world: World, tick: number, villagers: readonly Described[]): void {
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  out(words.say("inspect.head", { time: momentText(world.calendar, tick), tick }));
  for (const villager of villagers) {
    const names = villager.talk?.with.map((m) => world.personas[m]?.name ?? m).join(", ") ?? "";
    const busy =
      villager.activity?.text ?? words.say(villager.walking ? "inspect.walking" : "inspect.nothing");
    const doing = villager.talk ? words.say("inspect.talking", { names }) : busy;
    const where = world.scenario.places[villager.place ?? ""]?.name ?? words.say("inspect.outdoors");
    out(words.say("inspect.line", { name: villager.name, doing, where, x: villager.x, y: villager.y }));
    if (!("plan" in villager)) continue;
    if (villager.why) printWhy(out, words, villager.why);
    out(words.say("inspect.plan"));
    for (const block of villager.plan?.blocks ?? []) {
      const [from, to] = [block.from, block.to].map((t) =>
        formatTimeOfDay(timeAt(world.calendar, t).minuteOfDay),
      );
      const place = world.scenario.places[block.place ?? ""]?.name ?? "";
      out(words.say("inspect.block", { from: from ?? "", to: to ?? "", text: block.text, place }));
    }
    out(words.say("inspect.memories"));
    for (const memory of villager.memories)
      out(
        words.say("inspect.memory", {
          time: momentText(world.calendar, memory.t),
          text: memory.text,
          importance: memory.importance,
        }),
      );
  }
}

function printWhy(out: (line: string) => void, words: Words, { because, thread }: Reasons): void {
  out(words.say("inspect.why"));
  for (const text of because) out(words.say("inspect.because", { text }));
  out(words.say("inspect.thread"));
  for (const { said, thought } of thread)
    out(
      thought === null
        ? words.say("inspect.step", { text: said })
        : words.say("inspect.stepThought", { text: said, thought }),
    );
}

/** A villager by id or shown name, whatever the case. */
function villagerId(world: World, name: string): string {
  const wanted = name.toLowerCase();
  const found = world.order.find((id) => id === wanted || world.personas[id]?.name.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const names = world.order.map((id) => world.personas[id]?.name ?? id);
  return orThrow(
    bad(problem("usage.villager", { came: name, nearest: nearest(name, names) ?? names[0] ?? "" })),
  );
}
