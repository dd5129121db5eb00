/** Whether a line begins as one of one's own lines of today did, names and numbers left aside. */
import type { Scene } from "../request/scene.ts";

/** So many words in, two lines that are still the same begin alike. */
const depth = 6;

export function alikeToday(scene: Scene): (text: string) => boolean {
  const names = new Set([scene.self, ...scene.others, ...scene.people].map(({ name }) => name));
  const key = (text: string): string =>
    (
      text
        .replace(/(?<=[\p{L}\p{N}],? )\p{Lu}\p{Ll}+/gu, "")
        .match(/\p{Script=Han}|\p{L}+(?:['’]\p{L}+)*/gu) ?? []
    )
      .filter((word) => !names.has(word))
      .slice(0, depth)
      .join(" ")
      .toLowerCase();
  const said = new Set(
    [...scene.said, ...scene.talk.filter((l) => l.speaker === scene.self.name).map((l) => l.text)].map(key),
  );
  return (text) => said.has(key(text));
}
