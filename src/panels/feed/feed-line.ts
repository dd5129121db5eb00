import type { i18n } from "i18next";
import type { World } from "#village/world";
import type { FeedItem } from "../../store/feed.ts";
import { momentLine } from "../words/moments.ts";
import { newsLine } from "../words/news.ts";

const made = new WeakMap<FeedItem, { language: string; line: string }>();

/** The news in one line; it is put into words once for each language. */
export function feedLine(words: i18n, world: World, item: FeedItem): string {
  const known = made.get(item);
  if (known?.language === words.language) return known.line;
  const line = "news" in item ? newsLine(words, world, item.news) : momentLine(words, world, item.moment);
  made.set(item, { language: words.language, line });
  return line;
}
