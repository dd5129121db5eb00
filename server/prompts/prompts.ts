/** Every prompt by its purpose. */
import type { Purpose } from "../model/language-model.ts";
import { converse } from "./converse.ts";
import { focal } from "./focal.ts";
import { insights } from "./insights.ts";
import { joint } from "./joint.ts";
import { planDay } from "./plan-day.ts";
import type { Prompt } from "./prompt.ts";
import { react } from "./react.ts";
import { takeaway } from "./takeaway.ts";
import { unfold } from "./unfold.ts";

export const prompts: Readonly<Record<Purpose, Pick<Prompt<never>, "sections">>> = {
  "plan-day": planDay,
  unfold,
  react,
  converse,
  joint,
  takeaway,
  focal,
  insights,
};
