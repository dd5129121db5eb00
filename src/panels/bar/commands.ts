/** What buttons and keys do with time. */
import { speeds } from "#village/protocol";
import { findings } from "../../store/findings.ts";
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

/** Goes to the moment worth seeing before or after the one shown, and after whoever is in it. */
export function stepByMoment(direction: -1 | 1): void {
  const { cursor, selected, seek, follow } = shown.getState();
  const { moments } = findings.getState();
  const tick = Math.floor(cursor);
  const fits = ({ by, about }: (typeof moments)[number]): boolean =>
    selected === null || by === selected || about === selected;
  const next =
    direction < 0
      ? moments.findLast((moment) => moment.t < tick && fits(moment))
      : moments.find((moment) => moment.t > tick && fits(moment));
  if (!next) return;
  seek(next.t);
  follow(next.by);
}

/** Goes to the tick of the event before or after the moment shown, and stands still there. */
export function stepByEvent(direction: -1 | 1): void {
  const { timeline, cursor, seek, setPlaying } = shown.getState();
  if (!timeline) return;
  const tick = Math.floor(cursor);
  const index = direction < 0 ? timeline.countUntil(tick - 1) - 1 : timeline.countUntil(tick);
  const event = timeline.events[index];
  if (!event) return;
  setPlaying(false);
  seek(event.t);
}

export function changeSpeed(direction: -1 | 1): void {
  const { speed, setSpeed } = shown.getState();
  const next = direction > 0 ? speeds.find((s) => s > speed) : speeds.findLast((s) => s < speed);
  if (next !== undefined) setSpeed(next);
}
