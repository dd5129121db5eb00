/** Where one stands in a talk: with whom, in which mood, at what hour; as tags for the grammar. */
import type { Mind } from "../mind.ts";
import { minutesSince, type PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";

const adult = ["terse", "formal", "talkative", "dry", "proud", "warm"] as const;
/** Younger than this one is spoken to as a child. */
const grown = 14;
/** From the one age on people are owed respect by those under the other. */
const old = 65;
const middling = 50;
/** Who spoke less than so many minutes ago does so in the talk that is going on. */
const sameTalk = 5;
/** From this minute of the day one says good night. */
const late = 1200;

export function stanceTags(mind: Mind, scene: Scene, partner: PersonLine): Set<string> {
  const { self, now, setting } = scene;
  const tags = new Set(mind.traits(self).ways);
  // A child speaks as a child, whatever else it is.
  if (tags.has("child")) for (const way of adult) tags.delete(way);
  if (isStranger(partner)) tags.add("stranger");
  if (partner.liking >= 1) tags.add("friend");
  if (partner.liking < 0) tags.add("cool");
  if (partner.kin) tags.add("kin");
  if (partner.age !== undefined && partner.age < grown) tags.add("young");
  if ((partner.age ?? 0) >= old && self.age < middling) tags.add("elder");
  const since = minutesSince(partner.last, now.weekday, now.minute);
  if (partner.last?.weekday === now.weekday && since >= sameTalk) tags.add("again");
  if (now.mood > 0) tags.add("bright");
  if (now.mood < 0) tags.add("low");
  tags.add(partOfDay(now.minute));
  if (now.minute >= late) tags.add("late");
  tags.add(now.weather);
  const place = setting.place ?? now.place;
  if (place !== undefined && (place === self.work?.place || place === self.home)) tags.add("host");
  if (setting.members.length > 2) tags.add("group");
  return tags;
}

/** Never spoken to and no relation that makes them know each other. */
export const isStranger = (person: PersonLine): boolean =>
  person.stranger || (person.last === undefined && !person.kin && !person.close && person.liking === 0);

/** Kin, friends and all whom one likes. */
export const isNear = ({ kin, close, liking }: PersonLine): boolean => kin || close || liking >= 1;

export function partOfDay(minute: number): string {
  if (minute < 690) return "morning";
  if (minute < 810) return "noon";
  return minute < 1050 ? "afternoon" : "evening";
}
