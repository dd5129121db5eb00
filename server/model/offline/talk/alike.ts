/**
 * Whether a line is one of one's own lines of today once more, names, things and numbers left aside. Of older lines the
 * request shows how they began; then the beginnings are compared.
 */
import type { Mind } from "../mind.ts";
import { everSaid } from "../request/said-lines.ts";
import type { Scene } from "../request/scene.ts";

export function alikeToday({ language, gist }: Mind, scene: Scene): (text: string) => boolean {
  const names = new Set([scene.self, ...scene.others, ...scene.people].map(({ name }) => name));
  const wordsOf = (text: string): string[] =>
    gist(text)
      .things.reduce((left, thing) => left.replaceAll(thing, ""), text)
      .replace(/(?<=[\p{L}\p{N}],? )\p{Lu}\p{Ll}+/gu, "")
      .match(/\p{Script=Han}|\p{L}+(?:['’]\p{L}+)*/gu)
      ?.filter((word) => !names.has(word)) ?? [];
  const key = (words: readonly string[]): string => words.join(language.gap).toLowerCase();
  const whole = new Set<string>();
  const begun = new Map<number, Set<string>>();
  for (const text of [
    ...everSaid(scene),
    ...scene.talk.filter((l) => l.speaker === scene.self.name).map((l) => l.text),
  ]) {
    const words = wordsOf(text);
    if (!text.endsWith("…")) whole.add(key(words));
    else begun.set(words.length, (begun.get(words.length) ?? new Set()).add(key(words)));
  }
  return (text) => {
    const words = wordsOf(text);
    if (whole.has(key(words))) return true;
    for (const [size, keys] of begun)
      if (words.length >= size && keys.has(key(words.slice(0, size)))) return true;
    return false;
  };
}
