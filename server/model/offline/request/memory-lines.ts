/** A remembered line: when it was, and whether it was said, heard, overheard, thought or seen. */
import { parseTimeOfDay } from "#village/clock";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface MemoryLine {
  /** The line as it stands, without its stamp. */
  text: string;
  kind: "heard" | "said" | "overheard" | "thought" | "plain";
  /** Lies before the story: given by the scenario. */
  before: boolean;
  /** Weekday index; undefined for what lies before the story or more than a week back. */
  weekday: number | undefined;
  minute: number | undefined;
  speaker: string | undefined;
  listener: string | undefined;
  /** The words between the quotation marks, or the whole text. */
  words: string;
}

export function memoryReader(language: Language): (line: string) => MemoryLine {
  const { weekdays } = language.pack.reading;
  return bounded(8000, (line) => {
    const stamp = language.pattern("lines.stamp").exec(line)?.groups;
    const text = stamp?.text ?? line;
    const day = weekdays.indexOf(stamp?.weekday ?? "");
    const base = {
      text,
      before: language.pattern("lines.before").test(line),
      weekday: day < 0 ? undefined : day,
      minute: parseTimeOfDay(stamp?.time ?? ""),
      speaker: undefined,
      listener: undefined,
    };
    for (const kind of ["heard", "said", "overheard", "thought"] as const) {
      const match = language.pattern(`lines.${kind}`).exec(text)?.groups;
      if (match) {
        return {
          ...base,
          kind,
          speaker: match.speaker,
          listener: match.listener,
          words: match.text as string,
        };
      }
    }
    return { ...base, kind: "plain", words: text };
  });
}
