/**
 * Event into state. The one reducer of server and browser: pure, total, no I/O.
 *
 *     state ──event──▶ reduce ──▶ state'      only the slice named by scopeOf(event) differs
 */
import { type Scope, scopeOf, type VillageEvent } from "./event.ts";
import { reduceBody } from "./reduce/body.ts";
import { reduceMind } from "./reduce/mind.ts";
import { reduceObject } from "./reduce/object.ts";
import { reduceTalk } from "./reduce/talk.ts";
import { reduceVillage } from "./reduce/village.ts";
import type { VillagerState, VillageState } from "./state.ts";

/** Folds the events of one or more ticks; they must come in log order. */
export function reduce(state: VillageState, events: readonly VillageEvent[]): VillageState {
  if (events.length === 0) return state;
  const draft = { ...state };
  const owned = new Set<"villagers" | "objects" | "talks">();
  const own = (part: "villagers" | "objects" | "talks"): void => {
    if (owned.has(part)) return;
    owned.add(part);
    if (part === "villagers") draft.villagers = { ...draft.villagers };
    else if (part === "objects") draft.objects = { ...draft.objects };
    else draft.talks = { ...draft.talks };
  };
  for (const event of events) {
    draft.tick = event.t;
    const scope = scopeOf(event);
    if (scope.kind !== "village") own(`${scope.kind}s`);
    apply(draft, scope, event);
  }
  return draft;
}

type Draft = { -readonly [K in keyof VillageState]: VillageState[K] };

function apply(draft: Draft, scope: Scope, event: VillageEvent): void {
  if (scope.kind === "village") {
    draft.village = reduceVillage(draft.village, event);
  } else if (scope.kind === "villager") {
    const before = draft.villagers[scope.id];
    if (before) put(draft.villagers, scope.id, reduceVillager(before, event));
  } else if (scope.kind === "object") {
    put(draft.objects, scope.id, reduceObject(draft.objects[scope.id], event));
  } else {
    put(draft.talks, scope.id, reduceTalk(draft.talks[scope.id], event));
  }
}

/** Undefined takes the entry out. */
function put<T>(record: Readonly<Record<string, T>>, id: string, value: T | undefined): void {
  if (value === undefined) delete (record as Record<string, T>)[id];
  else (record as Record<string, T>)[id] = value;
}

/** One villager's slice after one event of its own; the mind's local fold uses this too. */
export function reduceVillager(before: VillagerState, event: VillageEvent): VillagerState {
  const body = reduceBody(before, event);
  const mind = reduceMind(body.mind, event);
  return mind === body.mind ? body : { ...body, mind };
}
