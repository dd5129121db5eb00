/** A thing as it is spoken of further on: "a kite" is "the kite", and "my kite" in another's mouth is "your kite". */
import type { Language } from "../language.ts";

export const fitted = (language: Language, thing: string, mine: boolean): string =>
  language.pack.reading.things[mine ? "own" : "other"].reduce(
    (text, { find, put }) => text.replace(language.compile(find), put),
    thing,
  );
