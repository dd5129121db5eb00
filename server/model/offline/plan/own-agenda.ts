/** One's own agenda with places and people found: what the persona's words mean in the village as one knows it. */
import { escaped } from "#village/pattern";
import { choose } from "#village/random";
import type { Language } from "../language.ts";
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
    const bare = [item.place, place.name].reduce<string>(
      (text, where) => withoutPlace(mind.language, text, where),
      does,
    );
    found.push({ do: bare, place, weekday, from, until, around, to: person?.name });
  }
  return found;
}

/** Drops " at The Wick" where the place stands beside the words anyway. */
function withoutPlace(language: Language, does: string, place: string | undefined): string {
  const { at } = language.pack.offline.agenda ?? {};
  if (place === undefined || at === undefined) return does;
  const name = escaped(place);
  return does.replace(language.compile(at.replace("{place}", name)), "");
}

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
  const { him } = mind.language.pack.offline.agenda ?? {};
  const plain = does.replace(to, person.name);
  if (obj === undefined || him === undefined) return plain;
  return plain.replace(mind.language.compile(him.replace("{him}", obj)), person.name);
}

/**
 * In this order: the place the clause names; one named in its sentence; by the words of what is done; where the text
 * before speaks of the same things; where a person it names is to be found; one's place of work in its hours; home.
 */
function placeOf(mind: Mind, scene: Scene, find: PlaceFinder, item: AgendaItem): PlaceLine | undefined {
  const { language } = mind;
  const { weekday } = scene.now;
  const at = item.time.from ?? item.time.around ?? 720;
  const direct = find.named(item.place) ?? literal(scene, item.sentence);
  if (direct) return direct;
  const kind = language.pack.offline.whereabouts.find((rule) => language.compile(rule.do).test(item.do));
  const fitting = kind ? find.fitting(kind.place, weekday, at, at + 30) : [];
  if (fitting.length > 0) return choose(fitting, scene.seed, "whereabouts", item.do);
  const people = mind.mentions(item.do).map(({ name }) => name);
  const told = toldOf(mind, scene, item, people);
  if (told) return told;
  for (const name of people) {
    const place = find.ofPerson(name, weekday, at);
    if (place) return place;
  }
  if (people.length > 0 && item.time.from === undefined) return undefined;
  const { work } = scene.self;
  const working = work?.hours.some((h) => h.days.includes(weekday) && h.from <= at && at < h.until) ?? false;
  const isThing = language.compile(language.pack.offline.agenda?.it ?? "^$").test(item.do);
  return (
    (isThing || item.time.from !== undefined ? literal(scene, item.before) : undefined) ??
    (working ? find.named(work?.place) : undefined) ??
    find.named(find.home)
  );
}

/** The place in an earlier sentence that speaks of the same things; what it says of other people in passing is left out. */
function toldOf(
  mind: Mind,
  scene: Scene,
  item: AgendaItem,
  people: readonly string[],
): PlaceLine | undefined {
  const words = mind.content(item.do);
  const aside = mind.language.compile(mind.language.pack.offline.agenda?.aside ?? "$^");
  for (const { text } of mind.read(item.before.trim()).toReversed()) {
    const plain = people.some((name) => text.includes(name)) ? text : text.replace(aside, "");
    const place = shared(words, mind.content(plain)) > 0 ? literal(scene, plain) : undefined;
    if (place) return place;
  }
  return undefined;
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
