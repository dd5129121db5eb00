/** Work by its hours, school for children, and what one does by habit at fixed times. */

import { isOpen, type PlaceLine } from "../request/place-lines.ts";
import type { Habit, Lifestyle } from "./lifestyle.ts";
import type { Planning } from "./plan-day.ts";
import { workPhrase } from "./work-phrase.ts";

const schoolHours = { from: 510, until: 780 };
const schoolAge = { from: 5, until: 15 };

export function putWork(planning: Planning): void {
  const { scene, find, day, mind, name } = planning;
  const { self, now } = scene;
  const { places } = mind.language.pack.offline;
  if (self.work) {
    const place = find.named(self.work.place);
    if (!place || (place.shut && place.name !== find.home)) return;
    const words = workPhrase(mind, self.work.as);
    for (const hours of self.work.hours) {
      if (hours.days.includes(now.weekday))
        day.put({ from: hours.from, until: hours.until, do: words, place: place.name }, 20);
    }
    return;
  }
  if (self.age < schoolAge.from || self.age >= schoolAge.until || now.weekday >= 5) return;
  const [school] = scene.places.filter((place) =>
    mind.language.compile(places.school ?? "$^").test(`${place.name} ${place.about}`),
  );
  if (school && !school.shut) day.put({ ...schoolHours, do: name("school"), place: school.name }, 20);
}

/** Minutes that a habit with an hour of its own takes, also out of working time. */
const exactLength = 25;
/** Minutes from which on a habit counts as work. */
const tradeLength = 150;

/** `exact` habits have an hour of their own and go before work; the others take what time is left. */
export function putHabits(planning: Planning, life: Lifestyle, exact: boolean): void {
  const { scene, day, wake, bed, luck } = planning;
  const { weekday, weather } = scene.now;
  for (const habit of life.habits) {
    if (habit.exact !== exact) continue;
    if (habit.weekday !== undefined && habit.weekday !== weekday) continue;
    if (isTrade(habit) && !(scene.self.work?.hours.some(({ days }) => days.includes(weekday)) ?? true))
      continue;
    if ((!exact && luck(`habit ${habit.do}`) < 0.15) || habit.at < wake) continue;
    const place = habitPlace(planning, habit);
    const usual = exact ? exactLength : 35 + Math.floor(luck(`long ${habit.do}`) * 3) * 10;
    const minutes = habit.until === undefined ? usual : Math.min(240, Math.max(20, habit.until - habit.at));
    if (!place || (place.openAir && isWet(weather)) || !isOpen(place, weekday, habit.at, habit.at + minutes))
      continue;
    const until = habit.at + minutes;
    if (habit.until !== undefined && day.put({ from: habit.at, until, do: habit.do, place: place.name }, 20))
      continue;
    day.fit({ do: habit.do, place: place.name }, usual, habit.at, Math.min(habit.at + 60, bed - usual - 20));
  }
}

/** A habit of some hours is one's trade, and rests on the days on which one does not work. */
const isTrade = ({ at, until }: Habit): boolean => until !== undefined && until - at >= tradeLength;

/** The place a habit names; else out of doors for what is done there, else home. */
function habitPlace({ mind, scene, find, luck }: Planning, habit: Habit): PlaceLine | undefined {
  const named = find.named(habit.place) ?? scene.places.find(({ name }) => habit.do.includes(name));
  if (named) return named;
  const { outdoors = "$^" } = mind.language.pack.offline.lifestyle;
  if (!mind.language.compile(outdoors).test(habit.do)) return find.named(find.home);
  const open = find.fitting("open", scene.now.weekday, habit.at, habit.at + 30);
  return open[Math.floor(luck(`where ${habit.do}`) * open.length)];
}

/** The weather as the port names it. */
export const isWet = (weather: string): boolean => weather === "rain";
