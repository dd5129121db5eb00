/** Finds in the log of the run what the pictures are to show, so that they do so whatever the villagers did. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { trustLine } from "#village/log-line";

export interface Story {
  /** The longest talk of two on the square. */
  talk: { t: number; by: string };
  /** The first tick of rain. */
  rain: number;
}

const square = "lamp-square";

export function readStory(run: string): Story {
  const talks = new Map<string, { t: number; by: string; lines: number }>();
  let rain = 0;
  for (const line of readFileSync(join(run, "events.jsonl"), "utf8").trimEnd().split("\n")) {
    const event = trustLine(line);
    const { t, by } = event;
    if (event.type === "talk.opened" && event.data.place === square)
      talks.set(event.data.talk, { t, by, lines: 1 });
    else if (event.type === "talk.joined") talks.delete(event.data.talk);
    else if (event.type === "weather.changed" && event.data.weather === "rain") rain ||= t;
    else if (event.type === "talk.said") {
      const talk = talks.get(event.data.talk);
      if (talk) talk.lines++;
    }
  }
  const [talk] = [...talks.values()].sort((a, b) => b.lines - a.lines || a.t - b.t);
  if (!talk) throw new Error("nobody talks on the square");
  return { talk, rain };
}
