/** Work by its hours, school for children, and what one does by habit at fixed times. */

import { isOpen } from "../request/place-lines.ts";
import type { Lifestyle } from "./lifestyle.ts";
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

/** `exact` habits have an hour of their own and go before work; the others take what time is left. */
export function putHabits(planning: Planning, life: Lifestyle, exact: boolean): void {
  const { scene, find, day, wake, bed, luck } = planning;
  const { weekday, weather } = scene.now;
  for (const habit of life.habits) {
    if (habit.exact !== exact) continue;
    if (habit.weekday !== undefined && habit.weekday !== weekday) continue;
    if ((!exact && luck(`habit ${habit.do}`) < 0.15) || habit.at < wake) continue;
    const place =
      find.named(habit.place) ?? find.named(scene.self.work?.place && habit.place ? undefined : find.home);
    const minutes = exact ? exactLength : 35 + Math.floor(luck(`long ${habit.do}`) * 3) * 10;
    if (!place || (place.openAir && isWet(weather)) || !isOpen(place, weekday, habit.at, habit.at + minutes))
      continue;
    day.fit(
      { do: habit.do, place: place.name },
      minutes,
      habit.at,
      Math.min(habit.at + 60, bed - minutes - 20),
    );
  }
}

/** The weather as the port names it. */
export const isWet = (weather: string): boolean => weather === "rain";
