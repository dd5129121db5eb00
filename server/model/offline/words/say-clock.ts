/** Hours as people say them: "17:00", or in words where the pack has them. */
import { formatTimeOfDay, parseTimeOfDay } from "#village/clock";
import type { Language } from "../language.ts";
import { fillSlots } from "./fill.ts";

/** `minute` since midnight. After an hour of the same part of the day, `before`, the part is not said again. */
export function sayClock(language: Language, minute: number, before?: number): string {
  const { clock } = language.pack.speech;
  if (!clock) return formatTimeOfDay(minute);
  const partOf = (at: number): string =>
    clock.parts.findLast(({ from }) => (parseTimeOfDay(from) ?? 0) <= at % 1440)?.word ?? "";
  const part = partOf(minute);
  const hour = Math.floor(minute / 60) % 24;
  const rest = minute % 60;
  return fillSlots(clock.template, {
    part: before !== undefined && partOf(before) === part ? "" : part,
    hour: clock.hours[hour > 12 ? hour - 12 : hour],
    minutes: clock.minutes[rest] ?? String(rest),
  });
}

/** Hours that stand in a text as "17:00" or "17:00-19:00", as people say them. */
export function sayClocks(language: Language, text: string): string {
  const { clock, say } = language.pack.speech;
  if (!clock) return text;
  return text.replace(
    /(\d{1,2}:\d\d)(?:\s*-\s*(\d{1,2}:\d\d))?/gu,
    (whole, first: string, second?: string) => {
      const from = parseTimeOfDay(first);
      const until = parseTimeOfDay(second ?? "");
      if (from === undefined) return whole;
      if (until === undefined) return sayClock(language, from);
      const slots = { from: sayClock(language, from), until: sayClock(language, until, from) };
      return fillSlots(say.between ?? "{from} {until}", slots);
    },
  );
}
