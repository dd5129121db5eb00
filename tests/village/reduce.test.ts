import { describe, expect, it } from "vitest";
import { eventTypes, scopeOf, type VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import type { VillageState } from "#village/state";
import { liveVillage } from "../support/live-village.ts";

/** Everything frozen: a reducer that wrote into a slice, its own or another's, would throw. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const slicesOf = (state: VillageState): Map<string, unknown> =>
  new Map<string, unknown>([
    ["village", state.village],
    ...Object.entries(state.villagers).map(([id, v]) => [`villager ${id}`, v] as const),
    ...Object.entries(state.objects).map(([id, o]) => [`object ${id}`, o] as const),
    ...Object.entries(state.talks).map(([id, t]) => [`talk ${id}`, t] as const),
  ]);

describe("reduce", () => {
  it("touches the one slice that the event names, and nothing in place", async () => {
    const { world, events } = await liveVillage("first-light", { seed: 3, ticks: 2500 });
    let state = freeze(initialState(world));
    const seen = new Set<string>();
    for (const event of events) {
      const next = freeze(reduce(state, [event]));
      const scope = scopeOf(event);
      const own = scope.kind === "village" ? "village" : `${scope.kind} ${scope.id}`;
      const before = slicesOf(state);
      for (const [name, slice] of slicesOf(next))
        if (name !== own) expect(slice, `${event.type} touched ${name}`).toBe(before.get(name));
      for (const name of before.keys()) if (name !== own) expect(slicesOf(next).has(name)).toBe(true);
      seen.add(event.type);
      state = next;
    }
    expect(seen.size).toBeGreaterThan(12);
  });

  it("every type of event names a slice", () => {
    for (const type of Object.keys(eventTypes)) {
      const data = { object: "stove", talk: "1/ann", villager: "ann" };
      const scope = scopeOf({ type, by: "ann", data } as unknown as VillageEvent);
      expect(["village", "villager", "object", "talk"]).toContain(scope.kind);
    }
  });
});
