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
import type { Other, Percept } from "./mind.ts";
import { hasTalkedEnough } from "./pace.ts";
import { type Crowd, crowdOf, spaceOf } from "./percept/crowd.ts";
import { eventsByActor, happenedTo, linesHeard } from "./percept/happened.ts";
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
    scene = {
      tick,
      last,
      crowd: crowdOf(world, state, tick - 1),
      events: eventsByActor(last),
      looks: new Map(),
    };
    scenes.set(state, scene);
  }
  const percept = perceptOf(world, state, villager, scene);
  if (world.scenario.mind.conversation !== "joint" || percept.talk?.members.length !== 2) return percept;
  const other = percept.talk.members.find((member) => member !== villager) as string;
  return { ...percept, partner: perceptOf(world, state, other, scene) };
}

/** What all percepts of one tick share. */
interface Scene {
  tick: number;
  last: readonly VillageEvent[];
  crowd: Crowd;
  events: Map<string, number[]>;
  /** How villagers look to whoever sees them; filled as they are seen. */
  looks: Map<string, Omit<Other, "distance">>;
}
const scenes = new WeakMap<VillageState, Scene>();

/** In a crowd one takes in so many people: those one is talking with, then the nearest ones. */
const attention = 12;

function perceptOf(world: World, state: VillageState, id: string, scene: Scene): Percept {
  const { tick, last, crowd, events } = scene;
  const self = state.villagers[id] as VillagerState;
  const cell = crowd.cells.get(id) ?? cellAt(world.map, self, tick - 1);
  const room = roomAt(world.map, cell);
  const others = othersSeen(world, state, scene, id, cell);
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
    heard: linesHeard(self, others, state, happened),
    happened,
    objects: objectsSeen(world, state, cell, room?.id ?? null),
    notices: state.village.notices.filter((n) => n.place === null || n.place === place),
    talk: self.talk === null ? null : (state.talks[self.talk] ?? null),
  };
}

function othersSeen(world: World, state: VillageState, scene: Scene, id: string, cell: number): Other[] {
  const { crowd, looks, tick } = scene;
  const space = spaceOf(world, cell);
  const seen: { other: string; at: number; distance: number }[] = [];
  for (const other of crowd.near(cell)) {
    if (other === id) continue;
    const at = crowd.cells.get(other) as number;
    const distance = reach(world.map, cell, at);
    if (distance > world.scenario.mind.vision || spaceOf(world, at) !== space) continue;
    seen.push({ other, at, distance });
  }
  seen.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  const { talk } = state.villagers[id] as VillagerState;
  const taken = attended(seen, ({ other }) => talk !== null && state.villagers[other]?.talk === talk);
  const heard = new Set(taken.map(({ other }) => other)).add(id);
  return taken.map(({ other, at, distance }) => {
    let look = looks.get(other);
    if (!look)
      looks.set(other, (look = lookOf(world, state, state.villagers[other] as VillagerState, at, tick)));
    const members = look.talk === null ? [] : (state.talks[look.talk]?.members ?? []);
    return { ...look, talkFull: look.talkFull || !members.every((member) => heard.has(member)), distance };
  });
}

/** Of people by distance those that are taken in, in the same order. */
function attended<Seen>(seen: readonly Seen[], isPartner: (one: Seen) => boolean): readonly Seen[] {
  if (seen.length <= attention) return seen;
  const partners = seen.filter(isPartner);
  const rest = seen.filter((one) => !isPartner(one)).slice(0, attention - partners.length);
  const taken = new Set([...partners, ...rest]);
  return seen.filter((one) => taken.has(one));
}

function lookOf(
  world: World,
  state: VillageState,
  other: VillagerState,
  cell: number,
  tick: number,
): Omit<Other, "distance"> {
  const { name, age } = publicOf(world, other.id);
  const talk: TalkState | undefined = other.talk === null ? undefined : state.talks[other.talk];
  return {
    id: other.id,
    name,
    cell,
    age: age < 20 ? age : Math.floor((age + 2) / 5) * 5,
    asleep: isAsleep(other),
    walking: other.walk !== null,
    talk: other.talk,
    hasTalkedEnough: hasTalkedEnough(other.id, other.mind, world, tick),
    talkFull: (talk?.members.length ?? 0) >= world.scenario.mind.talkMembers,
    doing: other.activity?.text ?? null,
    icon: other.activity?.icon ?? null,
  };
}
