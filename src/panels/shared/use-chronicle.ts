import type { Chronicle } from "#village/chronicle";
import { chronicleOf } from "../../store/chronicle.ts";
import { useMoment, useShown } from "./use-shown.ts";

/** The log sorted by whose it is, and the tick up to which it counts; null until a run is open. */
export function useChronicle(): { chronicle: Chronicle; tick: number } | null {
  const timeline = useShown((now) => now.timeline);
  const tick = useMoment((now) => now.tick);
  return timeline && { chronicle: chronicleOf(timeline), tick };
}
