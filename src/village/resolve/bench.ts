/**
 * The workbench of one tick: rules read the state as it stands after what was decided before them in this tick,
 * and put down what happens. Nothing here outlives the tick; the log is folded anew from what is taken.
 */
import {
  type EventData,
  type EventType,
  type Happening,
  happening,
  scopeOf,
  type VillageEvent,
  world,
} from "../event.ts";
import { cellAt } from "../position.ts";
import { reduceBody } from "../reduce/body.ts";
import { atRest, reduceObject } from "../reduce/object.ts";
import { reduceTalk } from "../reduce/talk.ts";
import type { ObjectState, TalkState, VillagerState, VillageState } from "../state.ts";
import type { World } from "../world.ts";

export class Bench {
  private readonly villagers = new Map<string, VillagerState>();
  private readonly objects = new Map<string, ObjectState | undefined>();
  private readonly talks = new Map<string, TalkState | undefined>();
  private readonly byWhom = new Map<string, Happening[]>();

  constructor(
    readonly world: World,
    readonly state: VillageState,
    readonly tick: number,
  ) {}

  villager(id: string): VillagerState | undefined {
    return this.villagers.get(id) ?? this.state.villagers[id];
  }

  object(id: string): ObjectState {
    return (this.objects.has(id) ? this.objects.get(id) : this.state.objects[id]) ?? atRest;
  }

  talk(id: string | null): TalkState | undefined {
    if (id === null) return undefined;
    return this.talks.has(id) ? this.talks.get(id) : this.state.talks[id];
  }

  /** Where a villager stands at this tick. */
  cell(id: string): number {
    const villager = this.villager(id);
    return villager ? cellAt(this.world.map, villager, this.tick) : -1;
  }

  emit<T extends EventType>(type: T, by: string, data: EventData<T>, thought?: string): void {
    this.add(happening(type, by, data, thought));
  }

  add(item: Happening): void {
    const list = this.byWhom.get(item.by);
    if (list) list.push(item);
    else this.byWhom.set(item.by, [item]);
    this.apply({ ...item, t: this.tick, n: 0 } as VillageEvent);
  }

  /** All that happened, by the world first and then by villagers in scenario order. */
  take(): Happening[] {
    const all = [...(this.byWhom.get(world) ?? [])];
    if (this.byWhom.size > 0) for (const id of this.world.order) all.push(...(this.byWhom.get(id) ?? []));
    return all;
  }

  private apply(event: VillageEvent): void {
    const scope = scopeOf(event);
    if (scope.kind === "villager") {
      const before = this.villager(scope.id);
      // No rule looks into a head, so that minds are folded by whoever keeps them.
      if (before) this.villagers.set(scope.id, reduceBody(before, event));
    } else if (scope.kind === "object") {
      this.objects.set(scope.id, reduceObject(this.object(scope.id), event));
    } else if (scope.kind === "talk") {
      this.talks.set(scope.id, reduceTalk(this.talk(scope.id), event));
    }
  }
}
