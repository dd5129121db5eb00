/** What people have to do with each other and with one's own aims: who could help, who stands against whom. */
import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import { shared } from "../words/content.ts";
import type { Offer } from "./insights.ts";

/** So many words in common make two aims touch each other. */
const common = 2;

export function throughPeople(mind: Mind, scene: Scene, offer: Offer): void {
  const aims = heardAims(mind, scene);
  for (const own of mind.read(scene.self.now)) {
    if (own.secret || own.event?.host !== undefined || !isAim(own)) continue;
    for (const aim of aims) {
      const thing = sharedThing(mind, scene, own.text, aim.text);
      if (thing !== undefined) offer("ally", { name: aim.name, thing }, 8, [aim.line], ["name"]);
    }
  }
  for (const [index, one] of aims.entries())
    for (const other of aims.slice(index + 1)) {
      if (one.name === other.name) continue;
      const thing = sharedThing(mind, scene, one.text, other.text);
      const names = [one.name, other.name].sort().join(mind.language.pack.speech.say.and);
      if (thing !== undefined) offer("rivals", { names, thing }, 6, [one.line, other.line], ["names"]);
    }
}

interface Aim {
  name: string;
  text: string;
  line: number;
}

/** What others said of themselves that they want or need. */
const heardAims = (mind: Mind, scene: Scene): Aim[] =>
  scene.memories.flatMap(({ kind, speaker, words }, index) =>
    kind === "heard" && speaker !== undefined
      ? mind
          .read(words)
          .filter(
            (statement) => isAim(statement) && !statement.event && !statement.courtesy && !statement.source,
          )
          .map(({ text }) => ({ name: speaker, text, line: index + 1 }))
      : [],
  );

const isAim = ({ kind, text }: Statement): boolean =>
  kind === "plan" || (kind === "plain" && text.length > 0);

/** The weightiest word that both speak of, when there are enough of them; neither names nor days. */
function sharedThing(mind: Mind, scene: Scene, a: string, b: string): string | undefined {
  const [first, second] = [mind.content(a), mind.content(b)];
  if (shared(first, second) < common) return undefined;
  const skip = new Set(
    [...mind.mentions(a), ...mind.mentions(b)]
      .map(({ name }) => name)
      .concat(mind.language.pack.reading.weekdays, ...scene.places.map(({ name }) => name.split(" ")))
      .map((word) => word.toLowerCase()),
  );
  const things = [...first].filter((word) => second.has(word) && !skip.has(word) && isThing(mind, a, word));
  return things.sort((x, y) => y.length - x.length || (x < y ? -1 : 1))[0];
}

/** Stands where a thing is named, as the pack tells it; a language without the pattern finds no things in common. */
function isThing({ language }: Mind, text: string, word: string): boolean {
  const { thingWord } = language.pack.reading;
  return typeof thingWord === "string" && language.compile(thingWord.replace("{word}", word)).test(text);
}
