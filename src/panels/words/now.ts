import type { i18n } from "i18next";
import { cellAt } from "#village/position";
import { isAsleep, type VillagerState, type VillageState } from "#village/state";
import type { World } from "#village/world";
import { nameOf, namesOf, placeName, whereIs } from "./where.ts";

/** One sentence about what a villager does at `tick`: "Ida is counting jars in the kitchen of The Wick." */
export function nowSentence(
  words: i18n,
  world: World,
  state: VillageState,
  villager: VillagerState,
  tick: number,
): string {
  const t = words.t;
  const name = nameOf(world, villager.id);
  if (!villager.present) return t("now.absent", { name });
  const where = whereIs(t, world, cellAt(world.map, villager, tick));
  const others = (state.talks[villager.talk ?? ""]?.members ?? []).filter((id) => id !== villager.id);
  if (others.length > 0)
    return t("now.talking", { name, where, others: namesOf(world, others, words.language) });
  const { walk, activity } = villager;
  if (walk)
    return walk.target.place === null
      ? t("now.walking", { name })
      : t("now.walkingTo", { name, place: placeName(world, walk.target.place) });
  if (isAsleep(villager)) return t("now.asleep", { name, where });
  return activity ? t("now.doing", { name, where, doing: activity.text }) : t("now.idle", { name, where });
}
