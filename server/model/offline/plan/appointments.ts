/**
 * Puts what has an hour today: own events with their preparation, promises, goals, events heard of; and later, when
 * meals and work have their time, what has no hour. Of two promises for one hour the dearer is put first, and the other is given up when no time is left for it.
 */
import { isOpen } from "../request/place-lines.ts";
import { fillSlots } from "../words/fill.ts";
import { type Matter, mattersOf } from "./matters.ts";
import type { Planning } from "./plan-day.ts";
import { prepare } from "./prepare.ts";
import { type GivenUp, givenUp, heart, ranked } from "./promises.ts";

/** Minutes kept free to get there. */
const lead = 10;
/** Errands without an hour that a day takes. */
const mostErrands = 3;

export const planned = (planning: Planning): Matter[] =>
  ranked(planning, mattersOf(planning.mind, planning.scene, planning.find));

export function putAppointments(planning: Planning, ordered: readonly Matter[]): GivenUp[] {
  const { scene } = planning;
  const gone: GivenUp[] = [];
  for (const matter of ordered) {
    const today = matter.weekday === scene.now.weekday;
    if (today && matter.from !== undefined) {
      const reason = putTimed(planning, matter, matter.from);
      if (reason) gone.push(reason);
    }
    if (matter.kind === "own-event") prepare(planning, matter, today);
  }
  return gone;
}

/** What could not be put, when it was a promise. */
function putTimed(planning: Planning, matter: Matter, from: number): GivenUp | undefined {
  const { day, find, name, scene } = planning;
  const place = find.named(matter.place);
  if (!place || place.shut) return undefined;
  const until = matter.until ?? from + (matter.kind === "goal" ? 45 : 90);
  if (until <= scene.now.minute) return undefined;
  if (matter.kind === "event" && !goesThere(planning, matter, from)) return undefined;
  if (matter.kind === "promise" && !heart(planning, matter)) return givenUp(planning, matter, undefined);
  const words =
    matter.kind === "own-event"
      ? fillSlots(name("host"), { what: matter.what })
      : matter.kind === "event"
        ? fillSlots(name("event"), { what: matter.what })
        : matter.what;
  const early = matter.kind === "own-event" || from - lead < scene.now.minute ? 0 : lead;
  const entry = { from: from - early, until, do: words, place: place.name, fixed: true };
  if (day.put(entry, 20) || matter.kind !== "promise") return undefined;
  const instead = day.entries.find((other) => other.from < until && from < other.until);
  return givenUp(planning, matter, instead);
}

/** What stands in the plan of today already stays there; else the interest one takes decides. */
const goesThere = (planning: Planning, matter: Matter, from: number): boolean =>
  planning.scene.today.some((block) => block.do.includes(matter.what)) ||
  planning.luck(`event ${matter.what} ${from}`) <= interest(planning, matter);

/** How likely one goes to an event one has only heard of. */
function interest({ scene, mind }: Planning, matter: Matter): number {
  const host = scene.people.find((person) => person.name === matter.host);
  const { sociable } = mind.traits(scene.self);
  return 0.35 + sociable * 0.4 + (host?.liking ?? 0) * 0.15;
}

/** Things to do without an hour; gives the numbers of the thoughts that got their time. */
export function putErrands(planning: Planning, ordered: readonly Matter[]): number[] {
  const { scene } = planning;
  const open = ordered.filter(
    ({ kind, from, weekday }) =>
      (kind === "goal" || kind === "promise") &&
      from === undefined &&
      (weekday === undefined || weekday === scene.now.weekday),
  );
  const shapedBy: number[] = [];
  let count = 0;
  for (const matter of open.toSorted((a, b) => urgency(a) - urgency(b))) {
    if (count >= mostErrands || !putErrand(planning, matter)) continue;
    count += 1;
    if (matter.thought !== undefined) shapedBy.push(matter.thought);
  }
  return shapedBy;
}

/** What was meant for this day goes before what one has come to think, and that before what can wait. */
const urgency = ({ weekday, thought }: Matter): number =>
  weekday === undefined ? 2 : thought === undefined ? 0 : 1;

/** In the first free half hour when the place is open, about the time that is named if there is one. */
function putErrand(planning: Planning, matter: Matter): boolean {
  const { find, day, luck, bed, scene } = planning;
  const place = find.named(matter.place);
  if (!place || matter.what.length > 60) return false;
  const drawn = 570 + Math.floor(luck(`errand ${matter.what}`) * 8) * 45;
  const starts =
    matter.around === undefined
      ? [drawn, 540, 660, 780, 960, 1050, 1110]
      : [matter.around - 60, matter.around, 960];
  for (const start of starts) {
    if (!isOpen(place, scene.now.weekday, start, start + 40)) continue;
    if (
      day.fit({ do: matter.what, place: place.name, meant: true }, 40, start, Math.min(start + 90, bed - 60))
    )
      return true;
  }
  return false;
}
