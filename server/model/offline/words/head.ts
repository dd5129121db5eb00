/** The word that says what kind of event it is: "supper" of "lantern supper". */
import type { Language } from "../language.ts";

export const headOf = (language: Language, what: string): string =>
  language.pattern("head").exec(what)?.[0] ?? what;
