/**
 * A made-up log: people walk between the places, do things there, meet and talk, and sleep at night. It obeys the
 * rules of the log (order, numbering, whole ticks) and of the map, and is a pure function of the seed; it has no minds.
 */
import { timeAt } from "#village/clock";
import {
  type EventData,
  type EventType,
  happening,
  type VillageEvent,
  world as worldId,
} from "#village/event";
import { initialState } from "#village/initial";
import type { Icon } from "#village/kinds";
import { buildingAt, roomAt } from "#village/map";
import { follow } from "#village/path";
import { chance, choose } from "#village/random";
import { reduce } from "#village/reduce";
import type { VillagerState, VillageState } from "#village/state";
import type { World } from "#village/world";

const doings: [string, Icon][] = [
  ["counting jars", "count"],
  ["sweeping the floor by the window", "clean"],
  ["mending a chair", "repair"],
  ["reading an old letter", "read"],
  ["kneading the dough", "bake"],
  ["looking at the water", "watch"],
];
const lines = [
  "Have you heard? There will be a lantern supper at The Wick on Saturday at 17:00.",
  "I did not sleep well. The river was loud.",
  "Vera has promised me beans, if the goat leaves any.",
  "Twenty jars, and not one lid that fits!",
  "Otto was early at the mill. He is always early when he is worried.",
  "Come by later. There is soup.",
];

interface Talk {
  id: string;
  members: string[];
  left: number;
  due: number;
}

/** The events of ticks 0 to `ticks` - 1. */
export function madeUpLog(world: World, ticks: number): VillageEvent[] {
  const log: VillageEvent[] = [];
  const talks: Talk[] = [];
  let state = initialState(world);
  for (let t = 0; t < ticks; t++) {
    const tick = new Tick(world, state, t);
    if (t === 3 || t % 1500 === 900) tick.add("notice.posted", worldId, notice(t));
    for (const id of world.order) live(tick, id);
    meet(tick, talks);
    for (const talk of talks) if (talk.due === t) speak(tick, talk);
    talks.splice(0, talks.length, ...talks.filter((talk) => talk.left >= 0));
    const events = tick.ordered();
    log.push(...events);
    state = reduce(state, events);
  }
  return log;
}

const notice = (t: number) => ({
  id: `notice-${t}`,
  text: "Market on Lamp Square from 10 to 12.",
  place: "square",
});

/** What happens in one tick, while it is being made up. */
class Tick {
  private readonly events: VillageEvent[] = [];

  constructor(
    readonly world: World,
    readonly state: VillageState,
    readonly t: number,
  ) {}

  add<T extends EventType>(type: T, by: string, data: EventData<T>): void {
    const n = this.events.filter((event) => event.by === by).length;
    this.events.push({ ...happening(type, by, data), t: this.t, n } as VillageEvent);
  }

  touched(id: string): boolean {
    return this.events.some((event) => event.by === id);
  }

  /** World first, then villagers in scenario order. */
  ordered(): VillageEvent[] {
    const rank = (event: VillageEvent): number => this.world.order.indexOf(event.by);
    return this.events.sort((a, b) => rank(a) - rank(b) || a.n - b.n);
  }
}

function live(tick: Tick, id: string): void {
  const { state, world, t } = tick;
  const villager = state.villagers[id] as VillagerState;
  if (t === 0) plan(tick, id);
  if (villager.talk) return;
  const { walk, activity } = villager;
  if (walk) {
    if (t < walk.began + walk.path.length) return;
    const cell = follow(world.map, villager.cell, walk.path, walk.path.length);
    tick.add("walk.ended", id, { cell, arrived: true });
    begin(tick, id, cell);
  } else if (activity && t >= activity.until) {
    tick.add("activity.ended", id, { done: true, step: null });
    remember(tick, id, activity.text);
  } else if (!activity) leave(tick, villager);
}

function begin(tick: Tick, id: string, cell: number): void {
  const { world, t } = tick;
  const time = timeAt(world.calendar, t);
  const place = roomAt(world.map, cell)?.place ?? buildingAt(world.map, cell) ?? null;
  const night = time.hour >= 22 || time.hour < 6;
  const [text, icon] = night
    ? (["sleeping", "sleep"] as const)
    : (choose(doings, 1, id, t) as [string, Icon]);
  const until = t + (night ? 2400 : 40 + Math.floor(chance(2, id, t) * 160));
  tick.add("activity.began", id, {
    text,
    icon,
    place,
    room: null,
    object: null,
    until,
    step: night ? null : 0,
  });
}

function leave(tick: Tick, villager: VillagerState): void {
  const { world, t } = tick;
  const hour = timeAt(world.calendar, t).hour;
  const home = world.personas[villager.id]?.home ?? "square";
  const place =
    hour >= 22 || hour < 6
      ? home
      : (choose(["square", "square", "the-wick", home], 3, villager.id, t) ?? home);
  const rooms = world.map.rooms.filter((room) => room.place === place);
  const cells = rooms.flatMap((room) => room.cells).filter((cell) => world.map.blocked[cell] === 0);
  const goal = choose(cells, 4, villager.id, t) ?? villager.cell;
  const path = world.paths.find(villager.cell, goal);
  if (path) tick.add("walk.began", villager.id, { path, place, room: null, object: null });
  else begin(tick, villager.id, villager.cell);
}

function plan(tick: Tick, id: string): void {
  const block = (from: number, to: number, text: string, place: string | null) => ({ from, to, text, place });
  tick.add("day.planned", id, {
    day: 1,
    strokes: ["have breakfast", "work", "rest"],
    blocks: [
      block(0, 180, "having breakfast", tick.world.personas[id]?.home ?? null),
      block(180, 1980, "working at The Wick", "the-wick"),
      block(1980, 2340, "having lunch", "the-wick"),
      block(2340, 4140, "running errands", "square"),
      block(4140, 5580, "spending the evening with others", "the-wick"),
      block(5580, 8460, "sleeping", tick.world.personas[id]?.home ?? null),
    ],
  });
  const action = (text: string, icon: Icon) => ({
    text,
    icon,
    place: null,
    room: null,
    kind: null,
    minutes: 10,
    state: null,
  });
  const actions = [
    action("counting jars", "count"),
    action("kneading the dough", "bake"),
    action("washing up", "clean"),
  ];
  tick.add("actions.planned", id, { block: 1, actions });
}

function remember(tick: Tick, id: string, text: string): void {
  const { t } = tick;
  const name = tick.world.personas[id]?.name;
  const insight = chance(5, id, t) < 0.05;
  tick.add("memory.made", id, {
    kind: insight ? "reflection" : "observation",
    text: insight
      ? `${name} has been alone a lot and would like to see more of the others.`
      : `${name} was ${text}.`,
    importance: insight ? 7 : 1 + Math.floor(chance(6, id, t) * 6),
    subject: null,
    speaker: null,
    place: null,
    evidence: [],
  });
}

/** Two who are busy in the same room and not yet talking open a talk now and then. */
function meet(tick: Tick, talks: Talk[]): void {
  const { state, world, t } = tick;
  const free = world.order.filter((id) => {
    const villager = state.villagers[id] as VillagerState;
    const busy = villager.activity !== null && villager.activity.icon !== "sleep";
    return busy && !villager.talk && !tick.touched(id);
  });
  for (const a of free) {
    const at = (id: string) => roomAt(world.map, state.villagers[id]?.cell ?? 0);
    const b = free.find((id) => id !== a && at(id) && at(id) === at(a));
    if (!b || tick.touched(a) || tick.touched(b) || chance(7, a, t) > 0.004) continue;
    const id = `talk-${t}-${a}`;
    const text = choose(lines, 8, a, t) as string;
    tick.add("talk.opened", a, {
      talk: id,
      members: [a, b],
      place: at(a)?.place ?? null,
      text,
      next: b,
      due: t + 8,
    });
    tick.add("talk.entered", a, { talk: id, with: [b] });
    tick.add("talk.entered", b, { talk: id, with: [a] });
    talks.push({ id, members: [b, a], left: 4 + Math.floor(chance(9, a, t) * 4), due: t + 8 });
  }
}

function speak(tick: Tick, talk: Talk): void {
  const [by, other] = talk.members as [string, string];
  talk.left -= 1;
  if (talk.left < 0) {
    tick.add("talk.closed", by, { talk: talk.id });
    for (const id of talk.members) tick.add("talk.exited", id, { talk: talk.id });
    return;
  }
  talk.due = tick.t + 8;
  talk.members = [other, by];
  const text = choose(lines, 10, by, tick.t) as string;
  tick.add("talk.said", by, { talk: talk.id, text, next: other, due: talk.due });
  tick.add("memory.made", other, {
    kind: "utterance",
    text: `${tick.world.personas[by]?.name} said to me: “${text}”`,
    importance: 4,
    subject: by,
    speaker: by,
    place: null,
    evidence: [],
  });
}
