/** Where a talk is held, who takes part, and what was said so far. */
import { parseTimeOfDay } from "#village/clock";
import type { Language } from "../language.ts";

export interface Setting {
  place: string | undefined;
  /** Names of all members; empty when two are talking. */
  members: readonly string[];
  /** How many lines were said, also those that no longer stand in the request. */
  said: number;
  /** How many lines are usual here. */
  usual: number;
  /** What one may go on to; undefined when nothing is planned. */
  next: { do: string; from: number | undefined } | undefined;
  /** What was on one's mind on opening. */
  topic: string | undefined;
}

export interface TalkLine {
  speaker: string;
  text: string;
}

export function readSetting(language: Language, lines: readonly string[]): Setting {
  const setting: Setting = {
    place: undefined,
    members: [],
    said: 0,
    usual: 6,
    next: undefined,
    topic: undefined,
  };
  for (const line of lines) {
    const place = language.pattern("lines.setting").exec(line)?.groups?.place;
    if (place) setting.place = place;
    const names = language.pattern("lines.members").exec(line)?.groups?.names;
    if (names) setting.members = names.split(String(language.pack.reading.lines.nameList));
    const lines = language.pattern("lines.lines").exec(line)?.groups;
    if (lines) {
      setting.said = Number(lines.said);
      setting.usual = Number(lines.usual);
    }
    const next = language.pattern("lines.next").exec(line)?.groups;
    if (next) setting.next = { do: next.do as string, from: parseTimeOfDay(next.from ?? "") };
    const topic = language.pattern("lines.topic").exec(line)?.groups?.topic;
    if (topic) setting.topic = topic;
  }
  return setting;
}

export function readTalk(language: Language, lines: readonly string[]): TalkLine[] {
  return lines.map((line) => {
    const match = language.pattern("lines.speech").exec(line)?.groups;
    return { speaker: match?.speaker ?? "", text: match?.text ?? line };
  });
}
