/** One's own agenda with places and people found: what the persona's words mean in the village as one knows it. */
import type { Mind } from "../mind.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { PlaceLine } from "../request/place-lines.ts";
import type { Scene } from "../request/scene.ts";
import { shared } from "../words/content.ts";
import type { AgendaItem } from "./agenda.ts";
import type { PlaceFinder } from "./places.ts";

export interface Errand {
  /** In base form. */
  do: string;
  place: PlaceLine;
  /** Weekday index; undefined = some day. */
  weekday: number | undefined;
  /** Minutes since midnight. */
  from: number | undefined;
  until: number | undefined;
  /** About when, where no hour is named. */
  around: number | undefined;
  /** Whom it was promised, or who goes along. */
  to: string | undefined;
}

/** What one has promised or fixed with somebody, by day and hour, as the persona tells it. */
export const appointmentsOf = (mind: Mind, scene: Scene, find: PlaceFinder): Errand[] =>
  readAgenda(mind, scene, find).filter(isAppointment);

/** What one means to do for oneself. */
export const errandsOf = (mind: Mind, scene: Scene, find: PlaceFinder): Errand[] =>
  readAgenda(mind, scene, find).filter((errand) => !isAppointment(errand));

const isAppointment = ({ to, weekday, from }: Errand): boolean =>
  to !== undefined && weekday !== undefined && from !== undefined;

function readAgenda(mind: Mind, scene: Scene, find: PlaceFinder): Errand[] {
  const found: Errand[] = [];
  for (const item of mind.agenda(scene.self.now)) {
    const { day, from, until, around } = item.time;
    const weekday = day === undefined ? undefined : weekdayOf(day, scene.now.weekday);
    if (weekday === undefined && (item.kind === "fixture" || from !== undefined)) continue;
    const person = companion(scene, item.to);
    const does = named(mind, item, person);
    const place = placeOf(mind, scene, find, item);
    if (!place || (place.shut && (weekday ?? scene.now.weekday) === scene.now.weekday)) continue;
    const bare = [item.place, place.name].reduce<string>(withoutPlace, does);
    found.push({ do: bare, place, weekday, from, until, around, to: person?.name });
  }
  return found;
}

/** Drops " at The Wick" where the place stands beside the words anyway. */
const withoutPlace = (does: string, place: string | undefined): string =>
  place === undefined
    ? does
    : does.replace(` at ${place}`, "").replace(` on ${place}`, "").replace(` in ${place}`, "");

/** A person by name, or by what one is to the other: "her mother". */
function companion(scene: Scene, who: string | undefined): PersonLine | undefined {
  if (who === undefined) return undefined;
  const relation = who.split(" ").at(-1) ?? who;
  return scene.people.find((person) => person.name === who || person.relation === relation);
}

/** With the person's name in place of "him" or "her mother". */
function named(mind: Mind, { do: does, to }: AgendaItem, person: PersonLine | undefined): string {
  if (!person || to === undefined) return does;
  const { obj } = mind.language.pack.speech.pronouns[person.pronoun ?? ""] ?? {};
  const plain = does.replace(to, person.name);
  return obj === undefined
    ? plain
    : plain.replace(mind.language.compile(`\\bwith ${obj}\\b`), `with ${person.name}`);
}

/**
 * In this order: the place the clause names; one named in its sentence; by the words of what is done; where the text
 * before speaks of the same things; the home of a person it names; one's place of work by its hours; home.
 */
function placeOf(mind: Mind, scene: Scene, find: PlaceFinder, item: AgendaItem): PlaceLine | undefined {
  const { language } = mind;
  const direct = find.named(item.place) ?? literal(scene, item.sentence);
  if (direct) return direct;
  const kind = language.pack.offline.whereabouts.find((rule) => language.compile(rule.do).test(item.do));
  const fitting = kind && find.fitting(kind.place, scene.now.weekday, 720, 750)[0];
  if (fitting) return fitting;
  const words = mind.content(item.do);
  const told = mind
    .read(item.before.trim())
    .findLast(({ text }) => shared(words, mind.content(text)) > 0 && literal(scene, text) !== undefined);
  const remembered = told && literal(scene, told.text);
  if (remembered) return remembered;
  const people = mind.mentions(item.do).map(({ name }) => name);
  const [theirs] = find.homeOf(people);
  if (theirs) return theirs.place;
  if (people.length > 0 && item.time.from === undefined) return undefined;
  const { work } = scene.self;
  const isThing = language.compile(language.pack.offline.agenda?.it ?? "^$").test(item.do);
  return (
    (isThing ? literal(scene, item.before) : undefined) ?? find.named(work?.place) ?? find.named(find.home)
  );
}

/** The last place whose name stands in the text as it is. */
function literal(scene: Scene, text: string): PlaceLine | undefined {
  let best: { place: PlaceLine; at: number } | undefined;
  for (const place of scene.places) {
    const at = text.toLowerCase().lastIndexOf(place.name.toLowerCase());
    if (at >= 0 && (!best || at > best.at)) best = { place, at };
  }
  return best?.place;
}
