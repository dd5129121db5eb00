/** A place that cannot be entered: what is left of the block is spent elsewhere. */
import { ticksPerMinute } from "#village/clock";
import { choose } from "#village/random";
import type { Refusal } from "#village/state";
import { fill } from "../language/pack.ts";
import { isRested, noteAt } from "./cooldown.ts";
import { baseImportance } from "./importance.ts";
import { isOpenAir, knownPlaces, placeName } from "./lines/place.ts";
import { laidOver } from "./plan/blocks.ts";
import type { NextAction } from "./plan.ts";
import type { Turn } from "./turn.ts";

/** Longest stretch given up at once, in minutes: the place may open later. */
const longest = 60;
/** Minutes before the same closed door is worth remembering again. */
const forgets = 6 * 60;

/** Revises the plan and remembers why; false when there is no plan to revise. */
export function detour(turn: Turn, { end }: NextAction, refusal: Refusal): boolean {
  const { plan } = turn.mind;
  if (!plan || refusal.place === null) return false;
  const name = placeName(turn.world, refusal.place);
  const closed = refusal.reason === "closed";
  if (closed && isRested(turn, `closed/${refusal.place}`, forgets)) rememberClosed(turn, refusal.place, name);
  const to = Math.min(end, turn.tick + longest * ticksPerMinute(turn.world.calendar));
  const block = {
    from: turn.tick,
    to,
    text: turn.pack.mind.free.block,
    place: elsewhere(turn, refusal.place),
  };
  const words = turn.pack.mind.because;
  const reason = fill(closed ? words.closed : words.noWay, { place: name });
  turn.emit("plan.revised", { blocks: laidOver(plan.blocks, block), reason });
  return true;
}

function rememberClosed(turn: Turn, place: string, name: string): void {
  const text = fill(turn.pack.mind.memory.closed, { place: name });
  noteAt(turn, `closed/${place}`);
  turn.remember({ kind: "observation", text, importance: baseImportance.closed });
}

/** Home, or somewhere in the open. */
function elsewhere(turn: Turn, refused: string): string | null {
  const open = knownPlaces(turn).filter((place) => isOpenAir(turn.world, place));
  const choices = [turn.percept.persona.home, ...open].filter((place) => place !== refused);
  return choose(choices, turn.tools.seed, turn.id, turn.tick, "elsewhere") ?? null;
}
