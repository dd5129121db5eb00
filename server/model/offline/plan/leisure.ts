/** Fills what is left of the day: errands among people, visits, hobbies, the evening's company, then rest at home. */
import { parseTimeOfDay } from "#village/clock";
import { chance } from "#village/random";
import type { Leisure } from "../pack.ts";
import type { PlaceLine } from "../request/place-lines.ts";
import { fillSlots } from "../words/fill.ts";
import type { Planning } from "./plan-day.ts";
import { isWet } from "./work.ts";

/** What weighs less than this is done only by those who like it. */
const seldom = 0.6;

/** Nobody changes place for less than so many minutes, where there is time. */
const leisurely = 40;

interface Idea {
  do: string;
  place: string;
  minutes: number;
  weight: number;
}

export function putLeisure(planning: Planning): void {
  const { day, bed, name, find } = planning;
  day.put({ from: bed - 25, until: bed, do: name("evening"), place: find.home }, 15);
  const done = new Set(day.entries.map((entry) => entry.do));
  for (let round = 0; round < 14; round++) {
    const [gap] = day.gaps(1);
    if (!gap) return;
    const length = gap.until - gap.from;
    const idea = length < 20 ? undefined : pick(planning, gap.from, length, done, round);
    if (!idea) {
      stretch(planning, gap);
      continue;
    }
    done.add(idea.do);
    const rest = length - idea.minutes;
    day.put(
      {
        from: gap.from,
        until: gap.from + (rest < 20 ? length : idea.minutes),
        do: idea.do,
        place: idea.place,
      },
      1,
    );
  }
  for (const gap of day.gaps(1)) stretch(planning, gap);
}

/** Time for nothing in particular is spent at home. */
function stretch(planning: Planning, gap: { from: number; until: number }): void {
  planning.day.put({ ...gap, do: planning.name("home"), place: planning.find.home }, 1);
}

function pick(
  planning: Planning,
  from: number,
  length: number,
  done: ReadonlySet<string>,
  round: number,
): Idea | undefined {
  const ideas: Idea[] = [];
  for (const entry of planning.mind.language.pack.offline.leisure) {
    const idea = consider(planning, entry, from, length);
    if (idea && !done.has(idea.do)) ideas.push(idea);
  }
  const total = ideas.reduce((sum, idea) => sum + idea.weight, 0);
  let roll = chance(planning.scene.seed, "leisure", round, from) * total;
  for (const idea of ideas) {
    roll -= idea.weight;
    if (roll < 0) return idea;
  }
  return ideas.at(-1);
}

function consider(planning: Planning, entry: Leisure, from: number, length: number): Idea | undefined {
  const { scene, find, mind, luck } = planning;
  const { self, now } = scene;
  const [earliest, latest] = entry.between.map((time) => parseTimeOfDay(time) ?? 0) as [number, number];
  if (self.age < entry.ages[0] || self.age > entry.ages[1] || from < earliest || from > latest)
    return undefined;
  if (entry.dry && isWet(now.weather)) return undefined;
  const [shortest, longest] = entry.minutes;
  if (length < shortest) return undefined;
  const minutes = Math.min(
    length,
    Math.max(leisurely, shortest + Math.floor((luck(`${entry.do} ${from}`) * (longest - shortest)) / 5) * 5),
  );
  const liked =
    entry.likes !== undefined && mind.language.compile(`(?i){{wordStart}}(?:${entry.likes})`).test(self.all);
  if (entry.weight < seldom && !liked) return undefined;
  const { sociable } = mind.traits(self);
  const homely = entry.place === "home";
  const weight = entry.weight * (liked ? 3 : 1) * (homely ? 1.3 - sociable * 0.6 : 0.6 + sociable);
  if (entry.place === "friend") {
    const friends = scene.people.filter((person) => person.liking > 0).map((person) => person.name);
    const homes = find.homeOf(friends);
    const home = homes[Math.floor(luck(`friend ${from}`) * homes.length)];
    return (
      home && { do: fillSlots(entry.do, { friend: home.name }), place: home.place.name, minutes, weight }
    );
  }
  const open = find.fitting(entry.place, now.weekday, from, from + minutes);
  const places = open.filter(
    (place) => (!entry.air || place.openAir) && (!entry.ownDays || isItsDay(planning, place)),
  );
  const place = places[Math.floor(luck(`${entry.do} at ${from}`) * places.length)];
  return place && { do: fillSlots(entry.do, { place: place.name }), place: place.name, minutes, weight };
}

/** Whether a place's description names today, or no day at all. */
function isItsDay({ mind, scene }: Planning, { about }: PlaceLine): boolean {
  const { weekdays } = mind.language.pack.reading;
  const named = weekdays.filter((weekday) => about.includes(weekday));
  return named.length === 0 || named.includes(weekdays[scene.now.weekday] ?? "");
}
