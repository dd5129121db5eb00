/** What a spoken line does: it may greet, ask and invite at once. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export type SpeechAct =
  | "farewell"
  | "invitation"
  | "accept"
  | "decline"
  | "thanks"
  | "greeting"
  | "ask-how"
  | "ask-doing"
  | "ask-news"
  | "ask-opinion"
  | "ask-who"
  | "ask-when"
  | "ask-where"
  | "ask-help"
  | "ask-more"
  | "presence"
  | "question"
  | "apology"
  | "reproach"
  | "plan";

export type ActReader = (text: string) => ReadonlySet<SpeechAct>;

export function createActReader(language: Language): ActReader {
  const names = Object.keys(language.pack.reading.acts) as SpeechAct[];
  return bounded(
    6000,
    (text) => new Set(names.filter((name) => language.pattern(`acts.${name}`).test(text))),
  );
}
