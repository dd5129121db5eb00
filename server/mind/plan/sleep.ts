/** Sleep needs no model: one action, in one's own bed, until the block ends. */
import type { HourBlock, PlannedAction } from "#village/state";
import type { LanguagePack } from "../../language/pack.ts";
import { anyOf } from "../importance.ts";
import type { Turn } from "../turn.ts";

const beds = ["double-bed", "bed", "cot"] as const;
const patterns = new WeakMap<LanguagePack, RegExp>();

export function isSleep(turn: Turn, block: HourBlock): boolean {
  if (block.place !== turn.percept.persona.home) return false;
  let pattern = patterns.get(turn.pack);
  if (!pattern)
    patterns.set(turn.pack, (pattern = anyOf(turn.pack.mind.sleep.words, turn.pack.mind.importance.whole)));
  return pattern.test(block.text);
}

export function sleepAction(turn: Turn, minutes: number): PlannedAction {
  const { persona, world } = turn.percept;
  const own = persona.bed === undefined ? undefined : world.map.objects[persona.bed];
  const rooms = turn.mind.places[persona.home] ?? {};
  const kind = own?.kind ?? beds.find((bed) => Object.values(rooms).some((kinds) => kinds.includes(bed)));
  const room = own?.room ?? Object.keys(rooms).find((r) => kind !== undefined && rooms[r]?.includes(kind));
  return {
    text: turn.pack.mind.sleep.doing,
    icon: "sleep",
    place: persona.home,
    room: room ?? null,
    kind: kind ?? null,
    minutes,
    state: null,
  };
}
