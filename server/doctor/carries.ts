/**
 * How many villagers a model carries at what game speed.
 *
 *     a call        = seconds until it begins + its tokens / tokens a second   (where it comes at once, the longer)
 *     a day         = max(all calls / calls at once, ticks with a call) × a call
 *     speed         = game seconds of a day / 10 / seconds of a day             ×1 is a tick of 10 game seconds a second
 *
 * Ticks with a call grow with the villagers, the slower the more of them there are: D(1 − e^(−calls/D)), as when calls
 * fall on D ticks by chance, D being such that the measured village comes out.
 */
import { z } from "zod";
import { secondsPerDay } from "#village/clock";
import type { Pace } from "./pace.ts";

const count = z.number().int().min(1);
export const villageDay = z.strictObject({
  measured: z.coerce.string(),
  villagers: count,
  calls: count,
  busyTicks: count,
  prompt: count,
  reply: count,
});
export type VillageDay = z.infer<typeof villageDay>;

/** Game seconds that pass in a real second at ×1. */
const pace1 = 10;

/** Game speed (×1 = a tick of 10 game seconds a second) at which so many villagers live. */
export function speedOf(villagers: number, paces: readonly Pace[], day: VillageDay): number {
  const calls = (day.calls / day.villagers) * villagers;
  const ticks = busyTicks(calls, day);
  const times = paces.map((pace) => {
    const writing = day.reply / day.calls / pace.tokensPerSecond;
    const seconds = pace.streams ? pace.first + writing : Math.max(pace.first, writing);
    return Math.max(calls / pace.concurrency, ticks) * seconds;
  });
  return secondsPerDay / pace1 / Math.min(...times);
}

/** Most villagers that live at this game speed or faster; 0 when not even one does. */
export function mostAt(speed: number, speedOfMany: (villagers: number) => number): number {
  if (speedOfMany(1) < speed) return 0;
  let [carried, tooMany] = [1, 2];
  while (tooMany < 100_000 && speedOfMany(tooMany) >= speed) [carried, tooMany] = [tooMany, tooMany * 2];
  while (tooMany - carried > 1) {
    const middle = Math.floor((carried + tooMany) / 2);
    if (speedOfMany(middle) >= speed) carried = middle;
    else tooMany = middle;
  }
  return carried;
}

function busyTicks(calls: number, day: VillageDay): number {
  const spread = spreadOf(day);
  return spread === undefined ? calls : spread * (1 - Math.exp(-calls / spread));
}

/** D, by halving; undefined when every call has its own tick. */
function spreadOf({ calls, busyTicks: wanted }: VillageDay): number | undefined {
  if (wanted >= calls) return undefined;
  let [low, high] = [wanted, calls * calls];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (middle * (1 - Math.exp(-calls / middle)) < wanted) low = middle;
    else high = middle;
  }
  return high;
}
