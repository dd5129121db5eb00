import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { world as worldId } from "#village/event";
import { type News, newsAt } from "../store/news.ts";
import { shown } from "../store/shown.ts";
import { view } from "../store/view.ts";
import { Glyph } from "./shared/glyph.tsx";
import { useMoment, useShown } from "./shared/use-shown.ts";
import { newsLine } from "./words/news.ts";
import { shortOf } from "./words/when.ts";

/** The newest news at the moment shown, in one line; a click shows whom it is about. Beside it, the way to all news. */
export function NewsLine() {
  const { t, i18n } = useTranslation();
  const world = useShown((now) => now.world);
  const timeline = useShown((now) => now.timeline);
  const tick = useMoment((now) => now.tick);
  const news = useMoment((now) => (timeline && now.state ? newsAt(timeline, now.tick) : null));
  const open = useStore(view, (now) => now.feed);
  if (!world) return null;
  const line = news ? newsLine(i18n, world, news) : t("news.none");
  const who = news && subjectOf(news);
  return (
    <section className="paper news" aria-label={t("news.label")}>
      <button
        type="button"
        className="sign"
        title={t(open ? "feed.close" : "feed.open")}
        aria-expanded={open}
        onClick={() => view.setState({ feed: !open })}
      >
        <Glyph name="news" />
      </button>
      <button
        type="button"
        className="news-line"
        disabled={who === null}
        title={line}
        onClick={() => show(who)}
      >
        {news && <time>{shortOf(t, world.calendar, news.t, tick)}</time>}
        <span>{line}</span>
      </button>
    </section>
  );
}

function subjectOf(news: News): string | null {
  if (news.type === "villager.arrived") return news.data.villager;
  return news.by === worldId ? null : news.by;
}

function show(villager: string | null): void {
  shown.getState().select(villager);
  shown.getState().follow(villager);
}
