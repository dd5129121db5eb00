/** An event of one's own wants preparing: asking people, shopping, cooking, making the place ready. */
import { parseTimeOfDay } from "#village/clock";
import { choose } from "#village/random";
import { fillSlots } from "../words/fill.ts";
import type { Matter } from "./matters.ts";
import type { Planning } from "./plan-day.ts";

/** Minutes: the place is made ready for so long; each step takes so long; steps begin so far apart. */
const ready = 120;
const stepLength = 40;
const between = 90;

export function prepare(planning: Planning, matter: Matter, today: boolean): void {
  const { mind, day, find, name, scene, bed } = planning;
  const { weekday } = scene.now;
  const place = find.named(matter.place);
  const from = matter.from ?? 1020;
  if (today && from <= scene.now.minute) return;
  if (today && place) {
    const words = fillSlots(name("prepare"), { what: matter.what });
    day.put({ from: from - ready, until: from, do: words, place: place.name, meant: true }, 30);
  }
  const kind = mind.language.pack.offline.preparations.find(({ event }) =>
    mind.language.compile(`{{wordStart}}(?:${event})`).test(matter.what),
  );
  for (const [index, step] of (kind?.steps ?? []).entries()) {
    const latest = today ? from - ready - 30 : bed - ready;
    const earliest = parseTimeOfDay(step.from ?? "") ?? 540 + index * between;
    const fitting =
      step.place === "event" ? [place] : find.fitting(step.place, weekday, earliest, earliest + stepLength);
    const spot = choose(fitting, scene.seed, "preparation", step.do, index);
    if (!spot || latest <= earliest) continue;
    const words = fillSlots(step.do, { what: matter.what });
    day.fit({ do: words, place: spot.name, meant: true }, stepLength, earliest, latest);
  }
}
