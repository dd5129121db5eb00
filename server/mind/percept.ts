/**
 * What a villager perceives: a pure function of the world's state after tick t-1 and of the events of t-1.
 * The work that is the same for everybody is done once a tick, when the first villager asks.
 */
import type { VillageEvent } from "#village/event";
import { reach, roomAt } from "#village/map";
import { cellAt } from "#village/position";
import type { TalkState, VillagerState, VillageState } from "#village/state";
import { isAsleep } from "#village/state";
import type { World } from "#village/world";
import type { HeardLine, Other, Percept } from "./mind.ts";
import { type Crowd, crowdOf, spaceOf } from "./percept/crowd.ts";
import { isOwnAffair, isVisible } from "./percept/filter.ts";
import { objectsSeen } from "./percept/objects.ts";
import { publicOf } from "./public.ts";

/** What `villager` perceives at `tick`; `state` is S(tick - 1) and `last` are the events of tick - 1. */
export function perceiveWorld(
  world: World,
  state: VillageState,
  villager: string,
  tick: number,
  last: readonly VillageEvent[],
): Percept {
  let scene = scenes.get(state);
  if (!scene || scene.tick !== tick || scene.last !== last) {
    scene = { tick, last, crowd: crowdOf(world, state, tick - 1), events: eventsByActor(last) };
    scenes.set(state, scene);
  }
  return perceptOf(world, state, villager, scene);
}

/** What all percepts of one tick share. */
interface Scene {
  tick: number;
  last: readonly VillageEvent[];
  crowd: Crowd;
  events: Map<string, number[]>;
}
const scenes = new WeakMap<VillageState, Scene>();

function perceptOf(world: World, state: VillageState, id: string, scene: Scene): Percept {
  const { tick, last, crowd, events } = scene;
  const self = state.villagers[id] as VillagerState;
  const cell = crowd.cells.get(id) ?? cellAt(world.map, self, tick - 1);
  const room = roomAt(world.map, cell);
  const others = othersSeen(world, state, crowd, id, cell);
  const happened = happenedTo(self, others, last, events);
  const place = room?.place ?? null;
  return {
    tick,
    self,
    persona: world.personas[id] as Percept["persona"],
    world,
    cell,
    place,
    room: room?.id ?? null,
    weather: state.village.weather,
    others,
    heard: linesHeard(self, state, happened),
    happened,
    objects: objectsSeen(world, state, cell, room?.id ?? null),
    notices: state.village.notices.filter((n) => n.place === null || n.place === place),
    talk: self.talk === null ? null : (state.talks[self.talk] ?? null),
  };
}

function othersSeen(world: World, state: VillageState, crowd: Crowd, id: string, cell: number): Other[] {
  const space = spaceOf(world, cell);
  const seen: Other[] = [];
  for (const other of crowd.near(cell)) {
    if (other === id) continue;
    const at = crowd.cells.get(other) as number;
    const distance = reach(world.map, cell, at);
    if (distance > world.scenario.mind.vision || spaceOf(world, at) !== space) continue;
    seen.push(seenAs(world, state, state.villagers[other] as VillagerState, at, distance));
  }
  return seen.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
}

function seenAs(
  world: World,
  state: VillageState,
  other: VillagerState,
  cell: number,
  distance: number,
): Other {
  const { name, age } = publicOf(world, other.id);
  const talk: TalkState | undefined = other.talk === null ? undefined : state.talks[other.talk];
  return {
    id: other.id,
    name,
    cell,
    distance,
    age: age < 20 ? age : Math.floor((age + 2) / 5) * 5,
    asleep: isAsleep(other),
    walking: other.walk !== null,
    talk: other.talk,
    talkFull: (talk?.members.length ?? 0) >= world.scenario.mind.talkMembers,
    doing: other.activity?.text ?? null,
    icon: other.activity?.icon ?? null,
  };
}

/** Indexes into the tick's events by who did them, and of those that befell a villager by the world's hand. */
function eventsByActor(last: readonly VillageEvent[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, event] of last.entries()) {
    const to = "villager" in event.data ? event.data.villager : event.by;
    const list = found.get(to);
    if (list) list.push(i);
    else found.set(to, [i]);
  }
  return found;
}

function happenedTo(
  self: VillagerState,
  others: readonly Other[],
  last: readonly VillageEvent[],
  events: Map<string, number[]>,
): VillageEvent[] {
  const picked: number[] = [];
  for (const i of events.get(self.id) ?? []) if (isOwnAffair(last[i] as VillageEvent)) picked.push(i);
  for (const other of others)
    for (const i of events.get(other.id) ?? []) if (isVisible(last[i] as VillageEvent)) picked.push(i);
  return picked.sort((a, b) => a - b).map((i) => last[i] as VillageEvent);
}

function linesHeard(
  self: VillagerState,
  state: VillageState,
  happened: readonly VillageEvent[],
): HeardLine[] {
  const lines: HeardLine[] = [];
  for (const event of happened) {
    if (event.type !== "talk.opened" && event.type !== "talk.said") continue;
    const talk = event.data.talk;
    const members =
      event.type === "talk.opened" ? event.data.members : membersOf(state, talk, happened, event.by);
    lines.push({
      by: event.by,
      talk,
      text: event.data.text,
      mine: members.includes(self.id) || event.by === self.id,
      to: members.filter((m) => m !== event.by),
    });
  }
  return lines;
}

/** Members of a talk, also of one that ended with the line just said: those who left it in the same tick count. */
function membersOf(
  state: VillageState,
  talk: string,
  happened: readonly VillageEvent[],
  speaker: string,
): string[] {
  const members = new Set(state.talks[talk]?.members ?? []);
  members.add(speaker);
  for (const event of happened)
    if (event.type === "talk.exited" && event.data.talk === talk) members.add(event.by);
  return [...members];
}
