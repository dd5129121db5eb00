/** A moment worth seeing. */
export type MomentKind =
  | "news-told"
  | "secret-told"
  | "refusal"
  | "promise-made"
  | "promise-kept"
  | "promise-broken"
  | "quarrel"
  | "four-gathered"
  | "changed-mind";

export interface Moment {
  t: number;
  kind: MomentKind;
  by: string;
  /** The other one, the place, or the probe, where there is one. */
  about: string | null;
  /** What was said, where something was. */
  text?: string;
}
