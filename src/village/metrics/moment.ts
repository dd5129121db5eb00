/** A moment worth seeing. */
export const momentKinds = [
  "news-told",
  "secret-told",
  "refusal",
  "promise-made",
  "promise-kept",
  "promise-broken",
  "quarrel",
  "four-gathered",
  "first-meeting",
  "changed-mind",
] as const;
export type MomentKind = (typeof momentKinds)[number];

export interface Moment {
  t: number;
  kind: MomentKind;
  by: string;
  /** The other one, the place, or the probe, where there is one. */
  about: string | null;
  /** What was said, where something was. */
  text?: string;
}
