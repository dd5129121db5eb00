/** Says the words of one's persona as they hold here and now: "on Friday morning" said on Friday is "this morning". */
import { escaped } from "#village/pattern";
import type { Language } from "../language.ts";
import type { Scene } from "../request/scene.ts";

export function localise(language: Language, scene: Scene, text: string): string {
  const { now, setting } = scene;
  const here = setting.place ?? now.place;
  const day = language.pack.reading.weekdays[now.weekday] ?? "";
  let said = text;
  for (const { find, put } of language.pack.speech.local) {
    if (find.includes("{here}") && here === undefined) continue;
    const pattern = find.replace("{day}", day).replace("{here}", escaped(here ?? ""));
    said = said.replace(language.compileAll(pattern), put);
  }
  return said;
}
