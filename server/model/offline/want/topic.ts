/** Something one could speak of with a certain partner. */
import type { Slots } from "../words/fill.ts";

export interface Topic {
  /** The act of the grammar that says it. */
  act: string;
  slots: Slots;
  /** Words that carry its matter, to see whether it was said before. */
  key: ReadonlySet<string>;
  /** How much one wants to say it. */
  weight: number;
  /** Names it in a few words: "the lantern supper". */
  label: string | undefined;
  /** A second act that follows in the same line, such as an invitation. */
  follow: string | undefined;
  /** What one could add when asked on: the rest of a story. */
  rest?: string;
}
