import type { i18n } from "i18next";
import type { World } from "#village/world";
import type { News } from "../../store/news.ts";
import { atPlace, nameOf, namesOf } from "./where.ts";

/** One line about an event that is worth telling. */
export function newsLine(words: i18n, world: World, news: News): string {
  const t = words.t;
  const where = (place: string | null): string =>
    place === null ? t("where.outdoors") : atPlace(t, world, place);
  switch (news.type) {
    case "talk.opened":
      return t("news.talk", {
        names: namesOf(world, news.data.members, words.language),
        where: where(news.data.place),
      });
    case "notice.posted":
      return news.data.place === null
        ? t("news.noticeForAll", { text: news.data.text })
        : t("news.notice", { text: news.data.text, where: where(news.data.place) });
    case "memory.made":
      return t("news.insight", { name: nameOf(world, news.by), text: news.data.text });
    case "villager.arrived":
      return t("news.arrival", { name: nameOf(world, news.data.villager) });
    case "weather.changed":
      return t(`news.weather.${news.data.weather}`);
  }
}
