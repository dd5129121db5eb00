/** What weighs on one's mind and names somebody is a reason to go and see that person. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots } from "../words/fill.ts";
import type { Matter } from "./matters.ts";
import type { PlaceFinder } from "./places.ts";

/** A guess at when one will be there, to choose among the places where somebody may be found; minutes since midnight. */
const usually = 1020;

export function newsErrands(mind: Mind, scene: Scene, find: PlaceFinder): Matter[] {
  const { language } = mind;
  const { agenda, blocks } = language.pack.offline;
  if (!agenda) return [];
  return scene.pressing.flatMap(({ kind, words }) => {
    if (kind !== "plain" || language.optional("lines.ownNote")?.test(words) !== false) return [];
    const thing = language.compile(agenda.things).exec(words)?.groups?.thing?.trim();
    const names = mind.mentions(words).map(({ name }) => name);
    const [name] = meant(mind, words, names).filter((one) => one !== scene.self.name);
    if (thing === undefined || name === undefined) return [];
    const place = find.ofPerson(name, scene.now.weekday, Math.max(scene.now.minute, usually));
    const what = fillSlots(blocks.news?.[scene.seed % blocks.news.length] ?? "", { name, thing });
    const open = { weekday: scene.now.weekday, from: undefined, until: undefined };
    return place && what ? [{ kind: "goal" as const, what, host: name, place: place.name, ...open }] : [];
  });
}

/** Those who ought to have it come first, then the others who are named. */
function meant(mind: Mind, text: string, names: readonly string[]): string[] {
  const ought = mind.language.optional("ought")?.exec(text)?.groups;
  const first = ought?.who ?? ought?.who2;
  return first === undefined ? [...names] : [first, ...names.filter((name) => name !== first)];
}
