import type { i18n } from "i18next";
import type { Moment } from "#village/metrics/moment";
import type { World } from "#village/world";
import { atPlace, nameOf } from "./where.ts";

/** One line about a moment worth seeing. */
export function momentLine(words: i18n, world: World, { kind, by, about, text }: Moment): string {
  const other = about !== null && world.personas[about] ? about : null;
  const place = about === null || other !== null ? null : (about.split("/")[0] ?? null);
  const known = place !== null && world.scenario.places[place] ? place : null;
  return words.t(`moment.${kind}`, {
    context: contextOf(other, text),
    name: nameOf(world, by),
    other: other === null ? "" : nameOf(world, other),
    where: known === null ? words.t("where.outdoors") : atPlace(words.t, world, known),
    text: text ?? "",
  });
}

/** Which of the sentences of a kind fits: with another person or without, with words or without. */
const contextOf = (other: string | null, text: string | undefined): string =>
  `${other === null ? "alone" : "other"}${text ? "Said" : ""}`;
