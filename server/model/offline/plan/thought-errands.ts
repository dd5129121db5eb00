/** What one has come to think may be a reason to do something: to see somebody, to rest. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import type { Matter } from "./matters.ts";
import type { PlaceFinder } from "./places.ts";

/** When people are usually found, to choose among the places of a person; minutes since midnight. */
const usually = 1020;

export function thoughtErrands(mind: Mind, scene: Scene, find: PlaceFinder): Matter[] {
  const { language } = mind;
  const intent = language.optional("intent");
  return scene.thoughts.flatMap(({ words }, index) => {
    const does = intent?.exec(words)?.groups?.do?.trim();
    if (does === undefined) return [];
    const [name] = mind.mentions(does).map((one) => one.name);
    const from = Math.max(scene.now.minute, usually);
    const place =
      name !== undefined
        ? find.ofPerson(name, scene.now.weekday, from)
        : find.named(placeFor(mind, scene, find, does));
    const open = { weekday: scene.now.weekday, from: undefined, until: undefined };
    return place
      ? [{ kind: "goal" as const, what: does, host: name, place: place.name, ...open, thought: index + 1 }]
      : [];
  });
}

/** Rest is at home; somebody in general is a friend, where one lives. */
function placeFor(mind: Mind, scene: Scene, find: PlaceFinder, does: string): string | undefined {
  const { language } = mind;
  if (language.optional("rests")?.test(does)) return find.home;
  const friends = scene.people.filter(({ liking }) => liking > 0).map(({ name }) => name);
  const homes = find.homeOf(friends);
  return homes[scene.seed % Math.max(1, homes.length)]?.place.name;
}
