/** What buttons and keys do with time. */
import { speeds } from "#village/protocol";
import { stepFrom } from "../../store/news.ts";
import { shown } from "../../store/shown.ts";

/** Plays or pauses; at the end of a saved run, from its start. */
export function togglePlay(): void {
  const { playing, cursor, end, run, seek, setPlaying } = shown.getState();
  if (!playing && !run?.live && cursor >= end) seek(0);
  setPlaying(!playing);
}

/** Goes to the news before or after the moment shown, of the villager shown if there is one. */
export function stepByNews(direction: -1 | 1): void {
  const { timeline, cursor, selected, seek } = shown.getState();
  if (!timeline) return;
  const tick = stepFrom(timeline, Math.floor(cursor), direction, selected ?? undefined);
  if (tick !== undefined) seek(tick);
}

export function changeSpeed(direction: -1 | 1): void {
  const { speed, setSpeed } = shown.getState();
  const next = direction > 0 ? speeds.find((s) => s > speed) : speeds.findLast((s) => s < speed);
  if (next !== undefined) setSpeed(next);
}
