/** What one has promised in a talk: by saying yes to an invitation or to a request. */

import { formatTimeOfDay } from "#village/clock";
import type { PromiseAnswer } from "#village/state";
import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import type { TalkLine } from "../request/setting-lines.ts";
import { eventSlots, type KnownEvent } from "../want/event-topics.ts";
import { fillSlots, type Slots } from "../words/fill.ts";
import { appointed } from "./appointed.ts";
import { eventOf } from "./conversation.ts";
import type { Note } from "./hearsay.ts";

/** One's own yes or no, and offers of help. */
export function ownAnswers(mind: Mind, scene: Scene, talk: readonly TalkLine[], note: Note): PromiseAnswer[] {
  const { self } = scene;
  const promises: PromiseAnswer[] = [];
  for (const [index, line] of talk.entries()) {
    if (line.speaker !== self.name) continue;
    const before = talk.slice(0, index).findLast((other) => other.speaker !== self.name);
    if (!before) continue;
    const asked = mind.acts(before.text);
    const answer = mind.acts(line.text);
    const event = eventOf(mind, scene, talk.slice(0, index));
    const isAsked = asked.has("invitation") || (asked.has("ask-opinion") && event?.host !== undefined);
    if (isAsked && event && event.host !== self.name) {
      const host = event.host ?? before.speaker;
      const slots = { ...eventSlots(mind, event, undefined), host };
      if (answer.has("accept")) {
        note("accepted", slots, 7, true);
        promises.push(promiseOf(mind, event, before.speaker));
      } else if (answer.has("decline")) note("declined", slots, 5);
    } else if (answer.has("accept")) {
      const promise = wished(mind, scene, mind.read(before.text), before.speaker);
      if (!promise) continue;
      note("promised", { name: before.speaker }, 5);
      promises.push(promise);
    }
  }
  return promises.map((promise) => named(scene, promise));
}

/** What was asked for, at its hour when it had one. */
function wished(
  mind: Mind,
  { others, now }: Scene,
  said: readonly Statement[],
  name: string,
): PromiseAnswer | undefined {
  const asker = others.find((person) => person.name === name) ?? { name, pronoun: undefined };
  for (const statement of said) {
    const found = appointed(mind, statement, asker, now.weekday);
    if (found) return found;
  }
  if (!said.some(({ kind }) => kind === "request")) return undefined;
  const what = wordOf(mind, "help", { name });
  return { what, to: name, day: null, from: null, until: null, place: null };
}

/** What is promised, in base form. */
const wordOf = (mind: Mind, kind: string, slots: Slots): string =>
  fillSlots(mind.language.pack.speech.memories[kind]?.[0] ?? "", slots);

function promiseOf(mind: Mind, event: KnownEvent, to: string): PromiseAnswer {
  const { weekdays } = mind.language.pack.reading;
  const what = wordOf(mind, "come", { what: event.what });
  return {
    what,
    to: event.host ?? to,
    day: event.weekday === undefined ? null : (weekdays[event.weekday] ?? null),
    from: event.from === undefined ? null : formatTimeOfDay(event.from),
    until: event.until === undefined ? null : formatTimeOfDay(event.until),
    place: event.place ?? null,
  };
}

/** A name that the answer may not use is left out. */
function named(scene: Scene, promise: PromiseAnswer): PromiseAnswer {
  const only = (field: "to" | "place" | "day"): string | null => {
    const value = promise[field];
    if (value === null) return null;
    const allowed = scene.allowed(["promises", field]);
    if (!allowed || allowed.has(value)) return value;
    return (
      [...allowed].find((name): name is string => typeof name === "string" && sameName(name, value)) ?? null
    );
  };
  return { ...promise, to: only("to"), place: only("place"), day: only("day") };
}

/** "the Wick" and "The Wick" are one. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
