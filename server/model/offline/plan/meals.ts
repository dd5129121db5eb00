/** Three meals: at home, at the place of work, or where one meets others. */
import { choose } from "#village/random";
import { isOpen } from "../request/place-lines.ts";
import type { Lifestyle } from "./lifestyle.ts";
import type { Planning } from "./plan-day.ts";

export function putMeals(planning: Planning, life: Lifestyle): void {
  const { day, name, wake, bed, luck } = planning;
  const jitter = (meal: string): number => (Math.floor(luck(`${meal} time`) * 5) - 2) * 5;
  const breakfast = Math.max(life.breakfast ?? 0, wake + 20);
  const late = planning.scene.now.minute > breakfast + 150;
  if (!late && !put(planning, "breakfast", breakfast, 30)) {
    day.fit({ do: name("breakfast"), place: planning.find.home, fixed: true }, 20, wake, breakfast + 180);
  }
  const lunch = (life.lunch ?? 735) + jitter("lunch");
  if (!put(planning, "lunch", lunch, 45)) fitMeal(planning, "lunch", lunch - 60, lunch + 120);
  const supper = Math.min((life.supper ?? 1110) + jitter("supper"), bed - 75);
  if (!put(planning, "supper", supper, 45)) fitMeal(planning, "supper", supper - 75, bed - 45);
}

function put(planning: Planning, meal: string, at: number, minutes: number): boolean {
  const { day, name, scene } = planning;
  if (at + 10 < scene.now.minute) return true;
  const free = day.gaps(minutes).some((gap) => gap.from <= at && gap.until >= at + minutes);
  return (
    free &&
    day.put(
      { from: at, until: at + minutes, do: name(meal), place: mealPlace(planning, meal, at), fixed: true },
      15,
    )
  );
}

function fitMeal(planning: Planning, meal: string, earliest: number, latest: number): void {
  const { day, name } = planning;
  const place = mealPlace(planning, meal, earliest);
  const entry = { do: name(meal), place, fixed: true };
  if (!day.fit(entry, 30, earliest, latest)) day.fit(entry, 20, earliest - 30, latest + 60);
}

/** Lunch is where one works or where people meet; supper mostly at home; breakfast at home. */
function mealPlace(planning: Planning, meal: string, at: number): string {
  const { scene, find, mind, luck } = planning;
  const { places } = mind.language.pack.offline;
  const { self, now } = scene;
  const working =
    self.work?.hours.some((h) => h.days.includes(now.weekday) && h.from < at && at < h.until) ?? false;
  if (meal === "breakfast")
    return working && self.work ? (find.named(self.work.place)?.name ?? find.home) : find.home;
  const usual = find.named(mind.lifestyle(self).mealPlaces[meal]);
  if (usual && isOpen(usual, now.weekday, at, at + 30)) return usual.name;
  const roll = luck(`${meal} place`);
  const out = find.fitting(places.eat ?? "$^", now.weekday, at, at + 45).filter((place) => !place.openAir);
  const canteen = find.fitting(places.canteen ?? "$^", now.weekday, at, at + 45);
  const own = find.named(self.work?.place);
  if (meal === "lunch") {
    if (working && own && (canteen.includes(own) || out.includes(own))) return own.name;
    if (roll < 0.6 && out.length > 0) return choose(out, scene.seed, "lunch at")?.name ?? find.home;
    return find.home;
  }
  if (self.age >= 14 && roll < 0.28 && out.length > 0)
    return choose(out, scene.seed, "supper at")?.name ?? find.home;
  return find.home;
}
