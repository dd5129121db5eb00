/** Finds places by what they are, among those the villager knows. */
import type { Language } from "../language.ts";
import { isOpen, type PlaceLine } from "../request/place-lines.ts";
import type { Scene } from "../request/scene.ts";

export interface PlaceFinder {
  home: string;
  /** The known place of this shown name, or the one that a text means by it: "the café", "The Wick". */
  named(name: string | undefined): PlaceLine | undefined;
  /** Places that fit a pattern over name and description and may be entered at that time. */
  fitting(pattern: string, weekday: number, from: number, until: number): PlaceLine[];
  /** Where somebody may be found at that time: a place that bears the name and is open, the home last. */
  ofPerson(name: string, weekday: number, from: number): PlaceLine | undefined;
  /** The home of one of these people, with the person's name. */
  homeOf(names: readonly string[]): { place: PlaceLine; name: string }[];
}

export function placeFinder(language: Language, scene: Scene): PlaceFinder {
  const { places, self } = scene;
  const homes = language.compile(language.pack.offline.places.homes ?? "^$");
  const home = places.find((place) => place.isHome)?.name ?? self.home;
  const isPrivate = (place: PlaceLine): boolean =>
    !place.openAir && place.hours.length === 0 && homes.test(`${place.name} ${place.about}`);
  return {
    home,
    named(name) {
      if (name === undefined) return undefined;
      const wanted = name.toLowerCase();
      const exact = places.find((place) => place.name.toLowerCase() === wanted);
      if (exact) return exact;
      const bare = wanted.replace(language.pattern("article"), "");
      if (bare.length * language.pack.reading.density < 3) return undefined;
      return (
        places.find((place) => place.name.toLowerCase().includes(bare)) ??
        places.find((place) => place.about.toLowerCase().includes(bare))
      );
    },
    fitting(pattern, weekday, from, until) {
      if (pattern === "home") return places.filter((place) => place.name === home);
      const regex = pattern === "open" ? undefined : language.compile(pattern);
      return places.filter((place) => {
        if (!isOpen(place, weekday, from, until)) return false;
        if (!regex) return place.openAir;
        return regex.test(`${place.name} ${place.about}`) && (!isPrivate(place) || place.name === home);
      });
    },
    ofPerson(name, weekday, from) {
      const theirs = places.filter(
        (place) =>
          place.name !== home && place.about.includes(name) && isOpen(place, weekday, from, from + 30),
      );
      return theirs.find((place) => !isPrivate(place)) ?? theirs[0];
    },
    homeOf(names) {
      const found: { place: PlaceLine; name: string }[] = [];
      for (const name of names) {
        const place = places.find(
          (p) => p.name !== home && isPrivate(p) && !p.shut && `${p.name} ${p.about}`.includes(name),
        );
        if (place) found.push({ place, name });
      }
      return found;
    },
  };
}
