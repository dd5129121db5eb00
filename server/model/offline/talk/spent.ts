/** Words that were said before, in this talk or to this person, and are not said again. */
import type { Language } from "../language.ts";
import { everSaid } from "../request/said-lines.ts";
import type { Scene } from "../request/scene.ts";

/** Tells whether a part of a line stands in anything said so far in this talk, or in one's former lines to this person. */
export function spentLines({ pack }: Language, scene: Scene): (text: string) => boolean {
  const mine = scene.memories.filter((memory) => memory.kind === "said").map((memory) => memory.words);
  const before = [...scene.talk.map((line) => line.text), ...everSaid(scene), ...mine].map(plain);
  return (text) => {
    const wanted = plain(text);
    return before.some(
      (line) => line === wanted || (wanted.length * pack.reading.density > 12 && line.includes(wanted)),
    );
  };
}

const plain = (text: string): string => text.toLowerCase();
