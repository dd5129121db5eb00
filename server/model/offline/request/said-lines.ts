/** What one has said before, and to whom. */
import type { Language } from "../language.ts";
import type { Scene } from "./scene.ts";

export interface SaidLine {
  text: string;
  /** Whom of the people at hand it was said to; nobody = to others, and only its beginning stands here. */
  to: readonly string[];
}

export function saidReader(language: Language): (line: string) => SaidLine {
  return (line) => {
    const { names, text } = language.pattern("lines.saidTo").exec(line)?.groups ?? {};
    if (names === undefined || text === undefined) return { text: line, to: [] };
    return { text, to: names.split(language.pattern("lines.listSplit")) };
  };
}

/** One's former lines to this person. */
export const saidTo = ({ said }: Scene, name: string): string[] =>
  said.filter(({ to }) => to.includes(name)).map(({ text }) => text);

/** All that is not to be said again: former lines, and one that was just sent back. */
export const everSaid = ({ said, refused }: Scene): string[] => [...said.map(({ text }) => text), ...refused];
