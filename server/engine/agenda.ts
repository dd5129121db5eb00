/**
 * Who has something due at a tick. An index over the state, rebuilt from it on resume.
 *
 *     settling: a walk or an activity ends      → the world acts
 *     restless: neither walk, activity nor talk → the mind acts
 *     turns:    it is one's turn in a talk       → the mind acts
 *
 * A villager with nothing due appears nowhere and costs nothing.
 */
import { walkEnd } from "#village/position";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";

export class Agenda {
  private readonly settleAt = new Map<number, Set<string>>();
  private readonly settleTick = new Map<string, number>();
  private readonly restless = new Set<string>();
  private readonly turns = new Map<string, { villager: string; due: number }>();

  constructor(world: World, state: VillageState) {
    for (const id of world.order) this.noteVillager(id, state);
    for (const id of Object.keys(state.talks)) this.noteTalk(id, state);
  }

  noteVillager(id: string, state: VillageState): void {
    const villager = state.villagers[id];
    if (!villager?.present) return;
    const at = Math.min(walkEnd(villager), villager.activity?.until ?? Number.POSITIVE_INFINITY);
    this.schedule(id, at);
    if (villager.walk || villager.activity || villager.talk) this.restless.delete(id);
    else this.restless.add(id);
  }

  noteTalk(id: string, state: VillageState): void {
    const talk = state.talks[id];
    if (talk?.next) this.turns.set(id, { villager: talk.next, due: talk.due });
    else this.turns.delete(id);
  }

  /** Villagers whose walk or activity ends at `tick` or should have ended before. */
  settling(tick: number): string[] {
    return [...(this.settleAt.get(tick) ?? [])];
  }

  /** Villagers whose mind must act at `tick`. */
  acting(tick: number): Set<string> {
    const due = new Set(this.restless);
    for (const { villager, due: from } of this.turns.values()) if (from <= tick) due.add(villager);
    return due;
  }

  /** Forgets what was due at `tick`. */
  done(tick: number): void {
    this.settleAt.delete(tick);
  }

  private schedule(id: string, at: number): void {
    const before = this.settleTick.get(id);
    if (before === at) return;
    if (before !== undefined) this.settleAt.get(before)?.delete(id);
    this.settleTick.delete(id);
    if (at === Number.POSITIVE_INFINITY) return;
    this.settleTick.set(id, at);
    const due = this.settleAt.get(at);
    if (due) due.add(id);
    else this.settleAt.set(at, new Set([id]));
  }
}
