/** Keep to the plan, talk to somebody who is here, or change what one does. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { isWet } from "../plan/work.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { PerceivedLine } from "../request/perceived-lines.ts";
import { minutesSince, type PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots } from "../words/fill.ts";
import { seekCompany } from "./company.ts";
import { viewTalk } from "./conversation.ts";
import { collides } from "./decide.ts";
import { nextLine } from "./next-line.ts";
import { isStranger } from "./stance.ts";

export interface ReactAnswer {
  do: "keep" | "talk" | "change";
  /** Line number in `perceived`. */
  who: number | null;
  say: string | null;
  about: string | null;
  plan: { do: string; place: string; minutes: number } | null;
  because: string;
}

export function react(mind: Mind, scene: Scene): ReactAnswer {
  const change = changeOfPlan(mind, scene) ?? visit(mind, scene);
  if (change) return change;
  for (const [index, seen] of scene.perceived.entries()) {
    const person = scene.people.find(({ name }) => name === seen.name) ?? stranger(seen);
    if (!person) continue;
    if (chance(scene.seed, "approach", person.name) >= urge(mind, scene, seen, person)) continue;
    const allowed = scene.allowed(["who"]);
    if (allowed && !allowed.has(index + 1)) continue;
    const together: Scene = { ...scene, others: [person], talk: [] };
    const talk = viewTalk(mind, together);
    if (!talk) continue;
    const line = nextLine(mind, together, talk);
    const because = reason(mind, scene, line.because, person.name, line.topic);
    return { do: "talk", who: index + 1, say: line.say, about: line.topic ?? null, plan: null, because };
  }
  return { ...keep, because: reason(mind, scene, "keep", "", undefined) };
}

/** Somebody who misses company goes to see somebody. */
function visit(mind: Mind, scene: Scene): ReactAnswer | undefined {
  const found = seekCompany(mind, scene);
  if (!found) return undefined;
  const { name, ...plan } = found;
  return { ...keep, do: "change", plan, because: reason(mind, scene, "company", name, undefined) };
}

const keep = { do: "keep", who: null, say: null, about: null, plan: null } as const;

/** Somebody seen of whom nothing is known. */
function stranger({ name }: PerceivedLine): PersonLine | undefined {
  if (name === undefined) return undefined;
  return {
    name,
    relation: "",
    liking: 0,
    pronoun: undefined,
    age: undefined,
    last: undefined,
    kin: false,
    close: false,
    stranger: true,
  };
}

/** How likely one speaks to somebody whom one came to see. */
const surely = 0.95;

/** Minutes of the day until which those who are at home together talk over the day to come, and from which the day gone by. */
const atHome = { until: 510, from: 1200 };

/** One's plan for now, or what is on one's mind, names this person. */
const isSought = ({ today, now, pressing }: Scene, { name }: PersonLine): boolean =>
  today.some((block) => block.from <= now.minute && now.minute < block.until && block.do.includes(name)) ||
  pressing.some(({ words }) => words.includes(name));

/** How likely one speaks to this person now, 0..1. */
function urge(mind: Mind, scene: Scene, seen: PerceivedLine, person: PersonLine): number {
  const { now, self } = scene;
  const { asleep = "^$", absorbed = "^$" } = mind.language.pack.offline.doing;
  const isAsleep = mind.language.compile(asleep);
  if (isAsleep.test(now.doing) || isAsleep.test(seen.doing)) return 0;
  const since = minutesSince(person.last, now.weekday, now.minute);
  if (since < 40) return 0;
  if (isSought(scene, person)) return surely;
  let pull = mind.traits(self).sociable * 1.25;
  pull *= 1 + person.liking * 0.18 + (person.kin || person.close ? 0.1 : 0);
  if (isStranger(person)) pull *= 0.8;
  else if (since > 600) pull *= 1.45;
  if (seen.kind === "came") pull *= 1.6;
  if (mind.language.compile(absorbed).test(now.doing) || mind.language.compile(absorbed).test(seen.doing))
    pull *= 0.6;
  if ((now.minute < atHome.until || now.minute >= atHome.from) && now.place === self.home) pull *= 2;
  return Math.min(0.95, pull * appetite(mind, scene));
}

/** Waking hours over which the talks of a day are spread, minutes since midnight. */
const waking = { from: 5.5 * 60, until: 22.25 * 60 };
/** From this minute on nobody is too tired for a last word. */
const lastWord = 1260;

/** Who has had enough talk by this hour seeks less of it, who has had little seeks more. */
function appetite(mind: Mind, { self, now }: Scene): number {
  if (now.talks === undefined || now.minute >= lastWord) return 1;
  const share = (now.minute - waking.from) / (waking.until - waking.from);
  const behind = mind.traits(self).enough * Math.max(0.05, Math.min(1, share)) - now.talks;
  if (behind < -1) return 0.3;
  if (behind < 0) return 0.5;
  return behind < 0.5 ? 0.9 : 1.4;
}

function reason(mind: Mind, scene: Scene, kind: string, name: string, topic: string | undefined): string {
  const { because } = mind.language.pack.speech;
  const slots = { name, topic };
  return (
    mind.grammar.note(because[kind], slots, scene.seed, "because") ??
    mind.grammar.note(because.greet, slots, scene.seed, "because") ??
    ""
  );
}

/** A promise whose hour has come, when the plan does not take one there; or rain on one who is out for pleasure. */
function changeOfPlan(mind: Mind, scene: Scene): ReactAnswer | undefined {
  const { now, today, self } = scene;
  const due = scene.promises.find(
    (promise) =>
      promise.weekday === now.weekday &&
      promise.from !== undefined &&
      promise.place !== undefined &&
      promise.place !== now.place &&
      now.minute >= promise.from - 10 &&
      now.minute < promise.from + 20,
  );
  const current = today.find((block) => block.from <= now.minute && now.minute < block.until);
  if (due?.place && due.from !== undefined && current?.place !== due.place) {
    const minutes = Math.max(15, (due.until ?? due.from + 60) - now.minute);
    const because = mind.grammar.note(
      mind.language.pack.speech.because.promise,
      { to: due.to, what: due.what },
      scene.seed,
      "because",
    );
    return {
      ...keep,
      do: "change",
      plan: { do: due.what, place: due.place, minutes },
      because: because ?? due.what,
    };
  }
  const called = calledTo(mind, scene);
  if (called) return called;
  const idle =
    current !== undefined &&
    mind.language.compile(mind.language.pack.offline.doing.fair ?? "^$").test(current.do);
  if (!isWet(now.weather) || !idle || now.place === self.home) return undefined;
  const [home] = mind.language.pack.offline.blocks.home ?? [];
  const because = reason(mind, scene, "rain", "", undefined);
  return home
    ? { ...keep, do: "change", plan: { do: home, place: self.home, minutes: 40 }, because }
    : undefined;
}

/** Minutes before and after its beginning in which a notice calls people to what it tells of, and its usual length. */
const call = { before: 30, after: 20, length: 60 };
/** Nobody younger follows such a call. */
const grown = 14;
const follows = { base: 0.25, sociable: 0.6 };

/** A notice of something about to begin draws those who have nothing promised for that hour, by how sociable they are. */
function calledTo(mind: Mind, scene: Scene): ReactAnswer | undefined {
  const { now, self } = scene;
  const { language } = mind;
  const events = scene.perceived
    .filter(({ kind }) => kind === "notice")
    .flatMap(({ text }) => mind.read(text).flatMap(({ event }) => event ?? []));
  for (const { what, place, day, from, until, off } of events) {
    if (off || place === undefined || from === undefined || place === now.place) continue;
    if (day !== undefined && weekdayOf(day, now.weekday) !== now.weekday) continue;
    if (now.minute < from - call.before || now.minute > from + call.after || self.age < grown) continue;
    const hour = { weekday: now.weekday, from, until };
    if (scene.promises.some((promise) => collides(promise, hour))) continue;
    if (isAtWork(scene) || language.compile(language.pack.offline.doing.asleep ?? "^$").test(now.doing))
      continue;
    const { sociable } = mind.traits(self);
    if (chance(scene.seed, "called", what) > follows.base + follows.sociable * sociable) continue;
    const minutes = (until ?? from + call.length) - now.minute;
    const text = fillSlots(language.pack.offline.blocks.event?.[0] ?? "", { what });
    const because = mind.grammar.note(language.pack.speech.because.called, { what }, scene.seed, "because");
    return { ...keep, do: "change", plan: { do: text, place, minutes }, because: because ?? text };
  }
  return undefined;
}

const isAtWork = ({ self, now }: Scene): boolean =>
  self.work?.hours.some(
    ({ days, from, until }) => days.includes(now.weekday) && from <= now.minute && now.minute < until,
  ) ?? false;
