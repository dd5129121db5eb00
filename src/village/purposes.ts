/** What a villager asks a model for; a scenario may name another model, or several votes, for one of them. */
export const purposes = [
  "plan-day",
  "unfold",
  "react",
  "converse",
  "joint",
  "takeaway",
  "focal",
  "insights",
] as const;
export type Purpose = (typeof purposes)[number];
