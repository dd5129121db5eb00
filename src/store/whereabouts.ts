/** At which place each villager was, read from what it did; good enough to sort news by place. */
import type { VillageEvent } from "#village/event";

export class Whereabouts {
  private readonly stays = new Map<string, { t: number; place: string | null }[]>();

  /** Takes in an event; they come in log order. */
  note(event: VillageEvent): void {
    if (event.type === "activity.began") this.put(event.by, event.t, event.data.place);
    else if (event.type === "talk.opened")
      for (const id of event.data.members) this.put(id, event.t, event.data.place);
    else if (event.type === "walk.began") this.put(event.by, event.t, null);
  }

  /** The place of a villager at a tick; null on the way, outdoors, or where nothing is known. */
  placeOf(villager: string, t: number): string | null {
    const stays = this.stays.get(villager) ?? [];
    let low = 0;
    let high = stays.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stays[middle]?.t ?? 0) <= t) low = middle + 1;
      else high = middle;
    }
    return stays[low - 1]?.place ?? null;
  }

  private put(villager: string, t: number, place: string | null): void {
    const stays = this.stays.get(villager);
    if (stays) stays.push({ t, place });
    else this.stays.set(villager, [{ t, place }]);
  }
}
