/** Whether what was meant for some day and hour lies behind. */
import type { Statement } from "../read/reader.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { Scene } from "../request/scene.ts";

/** From this minute of the day on, what was meant for some hour of today is not spoken of as if it lay ahead. */
const lateInTheDay = 1020;

/** A plan whose hour has gone by, or whose day lies in the week's past; `said`: the weekday on which it was told. */
export function isPast(time: Statement["time"], { now }: Scene, said = now.weekday): boolean {
  if (time.day === undefined) return false;
  const ahead = (weekdayOf(time.day, said) - now.weekday + 7) % 7;
  return ahead > 4 || (ahead === 0 && now.minute > (time.from === undefined ? lateInTheDay : time.from + 15));
}
