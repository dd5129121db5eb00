/** Whom one goes to see who has talked little today: somebody one does not dislike, where that person may be found. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import { placeFinder } from "../plan/places.ts";
import { minutesSince, type PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots } from "../words/fill.ts";

interface Visit {
  name: string;
  do: string;
  place: string;
  minutes: number;
}

/** Minutes: of a visit, since the last talk, and kept free before an hour that was promised. */
const length = { atWork: 20, free: 35 };
const notSince = 120;
const before = 60;

export function seekCompany(mind: Mind, scene: Scene): Visit | undefined {
  const { now, self, people, places, seed } = scene;
  if (places.length === 0 || isAwaited(mind, scene)) return undefined;
  const find = placeFinder(mind.language, scene);
  const found = people.flatMap((person) => {
    const since = minutesSince(person.last, now.weekday, now.minute);
    const place = find.ofPerson(person.name, now.weekday, now.minute);
    if (person.liking < 0 || since < notSince || !place || place.name === now.place) return [];
    return [{ person, place, wish: wish(person, since) + chance(seed, "company", person.name) }];
  });
  const [best] = found.toSorted((a, b) => b.wish - a.wish);
  if (!best) return undefined;
  const { name } = best.person;
  const words = mind.language.pack.offline.blocks.visit?.[0] ?? "";
  const minutes = now.place === self.work?.place ? length.atWork : length.free;
  return { name, do: fillSlots(words, { friend: name }), place: best.place.name, minutes };
}

/** Whom one likes, and has not seen for long. */
const wish = ({ liking, kin, close }: PersonLine, since: number): number =>
  liking * 0.5 + (kin || close ? 0.5 : 0) + (since > 360 ? 0.5 : 0);

/** Now, or within the hour, something is on at which others count on one. */
function isAwaited(mind: Mind, { today, now, promises }: Scene): boolean {
  const current = today.find((block) => block.from <= now.minute && now.minute < block.until);
  const word = mind.language.pattern("eventHint");
  const gathering = current !== undefined && word.test(current.do);
  return (
    gathering ||
    promises.some(
      ({ weekday, from, until }) =>
        weekday === now.weekday &&
        from !== undefined &&
        from - before < now.minute &&
        now.minute < (until ?? from + before),
    )
  );
}
