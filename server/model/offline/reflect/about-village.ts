/** Insights about the village and about one's own thoughts: whom one has come to know, where people meet, what comes back. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots } from "../words/fill.ts";
import type { Offer } from "./insights.ts";
import { linesWhere, namesIn } from "./lines.ts";

/** So many people, or thoughts, show something. */
const many = 3;
const again = 2;

export function aboutVillage(mind: Mind, scene: Scene, offer: Offer): void {
  newFaces(mind, scene, offer);
  meetingPlace(mind, scene, offer);
  recurring(mind, scene, offer);
}

function newFaces(mind: Mind, scene: Scene, offer: Offer): void {
  const [way = ""] = mind.language.pack.speech.memories.met ?? [];
  const met = new Map<string, number>();
  for (const name of namesIn(scene)) {
    const [line] = linesWhere(scene, ({ words }) => words === fillSlots(way, { name }));
    if (line !== undefined) met.set(name, line);
  }
  if (met.size < many) return;
  const names = [...met.keys()].slice(0, many).join(mind.language.pack.speech.say.and);
  offer("new-faces", { names }, 5, [...met.values()], []);
}

/** Where one saw several people. */
function meetingPlace(mind: Mind, scene: Scene, offer: Offer): void {
  const at = new Map<string, { names: Set<string>; lines: number[] }>();
  for (const [index, { kind, text }] of scene.memories.entries()) {
    const seen = kind === "plain" ? mind.language.pattern("lines.seen").exec(text)?.groups : undefined;
    if (!seen?.place || !seen.name) continue;
    const here = at.get(seen.place) ?? { names: new Set<string>(), lines: [] };
    here.names.add(seen.name);
    here.lines.push(index + 1);
    at.set(seen.place, here);
  }
  for (const [place, { names, lines }] of at)
    if (names.size >= many) offer("meeting-place", { place }, 4, lines);
}

/** Thoughts that go back to one person. */
function recurring(mind: Mind, scene: Scene, offer: Offer): void {
  const thoughts = linesWhere(scene, ({ kind }) => kind === "thought");
  const wordsOf = (line: number): string => scene.memories[line - 1]?.words ?? "";
  const names = new Set(thoughts.flatMap((line) => mind.mentions(wordsOf(line)).map(({ name }) => name)));
  for (const name of names) {
    const lines = thoughts.filter((line) => wordsOf(line).includes(name));
    if (lines.length >= again && name !== scene.self.name) offer("again", { name }, 6, lines);
  }
}
