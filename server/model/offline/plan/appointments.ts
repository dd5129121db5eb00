/** Puts what has an hour today: promises, own events with their preparation, events heard of, goals. */
import { isOpen } from "../request/place-lines.ts";
import { fillSlots } from "../words/fill.ts";
import { type Matter, mattersOf } from "./matters.ts";
import type { Planning } from "./plan-day.ts";

/** Minutes kept free to get there. */
const lead = 10;

export function putAppointments(planning: Planning): void {
  const { mind, scene } = planning;
  const matters = mattersOf(mind.language, mind.read, scene);
  const rank: Record<Matter["kind"], number> = { "own-event": 0, promise: 1, goal: 2, event: 3 };
  const ordered = matters.toSorted((a, b) => rank[a.kind] - rank[b.kind]);
  for (const matter of ordered) {
    const today = matter.weekday === scene.now.weekday;
    if (today && matter.from !== undefined) putTimed(planning, matter, matter.from);
    if (matter.kind === "own-event") prepare(planning, matter, today);
  }
  let errands = 0;
  for (const matter of ordered) {
    const open = matter.weekday === undefined || matter.weekday === scene.now.weekday;
    if (
      (matter.kind !== "goal" && matter.kind !== "promise") ||
      matter.from !== undefined ||
      !open ||
      errands >= 2
    )
      continue;
    if (putErrand(planning, matter)) errands += 1;
  }
}

function putTimed(planning: Planning, matter: Matter, from: number): void {
  const { day, find, name, luck, scene } = planning;
  const place = find.named(matter.place);
  if (!place || place.shut) return;
  const until = matter.until ?? from + (matter.kind === "goal" ? 45 : 90);
  if (matter.kind === "event" && luck(`event ${matter.what} ${from}`) > interest(planning, matter)) return;
  const words =
    matter.kind === "own-event"
      ? fillSlots(name("host"), { what: matter.what })
      : matter.kind === "event"
        ? fillSlots(name("event"), { what: matter.what })
        : matter.what;
  const early = matter.kind === "own-event" || from - lead < scene.now.minute ? 0 : lead;
  day.put({ from: from - early, until, do: words, place: place.name, fixed: true }, 20);
}

/** How likely one goes to an event one has only heard of. */
function interest({ scene, mind }: Planning, matter: Matter): number {
  const host = scene.people.find((person) => person.name === matter.host);
  const { sociable } = mind.traits(scene.self);
  return 0.35 + sociable * 0.4 + (host?.liking ?? 0) * 0.15;
}

function prepare(planning: Planning, matter: Matter, today: boolean): void {
  const { mind, day, find, name, scene, bed } = planning;
  const { weekday } = scene.now;
  const place = find.named(matter.place);
  const from = matter.from ?? 1020;
  if (today && place) {
    const words = fillSlots(name("prepare"), { what: matter.what });
    day.put({ from: from - 120, until: from, do: words, place: place.name }, 30);
  }
  const kind = mind.language.pack.offline.preparations.find(({ event }) =>
    mind.language.compile(`{{wordStart}}(?:${event})`).test(matter.what),
  );
  for (const [index, step] of (kind?.steps ?? []).entries()) {
    const latest = today ? from - 150 : bed - 120;
    const earliest = 540 + index * 90;
    const spot =
      step.place === "event" ? place : find.fitting(step.place, weekday, earliest, earliest + 30)[0];
    if (!spot || latest <= earliest) continue;
    day.fit({ do: fillSlots(step.do, { what: matter.what }), place: spot.name }, 40, earliest, latest);
  }
}

/** Something to be done without an hour: in the first free half hour when the place is open. */
function putErrand(planning: Planning, matter: Matter): boolean {
  const { find, day, luck, bed, scene } = planning;
  const place = find.named(matter.place);
  if (!place || matter.what.length > 60) return false;
  const earliest = 570 + Math.floor(luck(`errand ${matter.what}`) * 8) * 45;
  for (const start of [earliest, 540, 660, 780, 960]) {
    if (!isOpen(place, scene.now.weekday, start, start + 40)) continue;
    if (day.fit({ do: matter.what, place: place.name }, 40, start, Math.min(start + 90, bed - 60)))
      return true;
  }
  return false;
}
