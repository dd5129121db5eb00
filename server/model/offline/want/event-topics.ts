/** Events one gives oneself or has heard of, as matters to speak of. */
import type { Language } from "../language.ts";
import type { Mind } from "../mind.ts";
import { nameOf } from "../plan/matters.ts";
import type { Statement } from "../read/reader.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { Scene } from "../request/scene.ts";
import { type Facts, sayFacts } from "../talk/facts.ts";
import type { Slots } from "../words/fill.ts";
import { headOf } from "../words/head.ts";

export interface KnownEvent extends Facts {
  what: string;
  host: string | undefined;
  /** Who told all of it; undefined when it is one's own knowledge, or put together from what several said. */
  source: string | undefined;
  secret: boolean;
}

/** Every event to come that the request tells of, once each, the fullest account first heard. */
export function knownEvents(mind: Mind, scene: Scene): readonly KnownEvent[] {
  const known = byScene.get(scene) ?? gather(mind, scene);
  byScene.set(scene, known);
  return known;
}

/** Within one request the events are gathered once. */
const byScene = new WeakMap<Scene, KnownEvent[]>();

function gather(mind: Mind, scene: Scene): KnownEvent[] {
  const found: KnownEvent[] = [];
  const { self, now } = scene;
  for (const statement of mind.read(self.now))
    note(mind, found, statement, self.name, undefined, now.weekday, self.name);
  for (const memory of scene.memories) {
    const speaker = memory.kind === "said" ? self.name : memory.speaker;
    for (const statement of mind.read(memory.words)) {
      const source = statement.source ?? (memory.kind === "said" ? undefined : memory.speaker);
      note(
        mind,
        found,
        statement,
        statement.source ?? speaker,
        source,
        memory.weekday ?? now.weekday,
        self.name,
      );
    }
  }
  return found;
}

function note(
  mind: Mind,
  found: KnownEvent[],
  statement: Statement,
  speaker: string | undefined,
  source: string | undefined,
  said: number,
  self: string,
): void {
  const { event } = statement;
  if (!event || event.off) return;
  const host = nameOf(mind.language, event.host, speaker, self);
  const weekday = event.day === undefined ? undefined : weekdayOf(event.day, said);
  const { what, place, from, until } = event;
  const facts = { host, place, weekday, from, until };
  const teller = source === self ? undefined : source;
  const known = found.find((other) => sameEvent(mind.language, other, { what, host }) && agree(other, facts));
  if (!known) {
    if (weekday === undefined && from === undefined && host === undefined) return;
    found.push({ what, ...facts, source: teller, secret: statement.secret });
    return;
  }
  const isFuller = what.length > known.what.length;
  const adds = isFuller || factNames.some((name) => known[name] === undefined && facts[name] !== undefined);
  if (!adds) return;
  const isWhole =
    what.length >= known.what.length &&
    factNames.every((name) => known[name] === undefined || known[name] === facts[name]);
  known.source = isWhole ? teller : undefined;
  known.host ??= host;
  known.place ??= place;
  known.weekday ??= weekday;
  known.from ??= from;
  known.until ??= until;
  if (isFuller) known.what = what;
}

/** Two accounts of which neither says otherwise when or where. */
const agree = (a: Facts, b: Facts): boolean =>
  (["weekday", "from"] as const).every(
    (name) => a[name] === undefined || b[name] === undefined || a[name] === b[name],
  ) &&
  (a.place === undefined || b.place === undefined || a.place.toLowerCase() === b.place.toLowerCase());

const factNames = ["host", "place", "weekday", "from", "until"] as const;

/** Whether a text speaks of this event, whoever gives it. */
export const tellsOf = (mind: Mind, text: string, event: KnownEvent): boolean =>
  mind
    .read(text)
    .some(({ event: said }) => said && sameEvent(mind.language, { what: said.what, host: undefined }, event));

/** Two accounts tell of one event when its last word agrees and no host contradicts. */
export function sameEvent(
  language: Language,
  a: { what: string; host: string | undefined },
  b: { what: string; host: string | undefined },
): boolean {
  return (
    headOf(language, a.what) === headOf(language, b.what) &&
    (a.host === undefined || b.host === undefined || a.host === b.host)
  );
}

export function eventSlots(mind: Mind, event: KnownEvent, today: number | undefined): Slots {
  return {
    what: event.what,
    host: event.host,
    source: event.source === event.host ? undefined : event.source,
    facts: sayFacts(mind.language, event, today),
    place: event.place,
  };
}
