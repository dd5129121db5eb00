import { useTranslation } from "react-i18next";
import { world as worldId } from "#village/event";
import { type News, newsAt } from "../store/news.ts";
import { shown } from "../store/shown.ts";
import { useMoment, useShown } from "./shared/use-shown.ts";
import { newsLine } from "./words/news.ts";
import { shortOf } from "./words/when.ts";

/** The newest news at the moment shown, in one line; a click shows whom it is about. */
export function NewsLine() {
  const { t, i18n } = useTranslation();
  const world = useShown((now) => now.world);
  const timeline = useShown((now) => now.timeline);
  const tick = useMoment((now) => now.tick);
  const news = useMoment((now) => (timeline && now.state ? newsAt(timeline, now.tick) : null));
  if (!world || !news) return null;
  const line = newsLine(i18n, world, news);
  const who = subjectOf(news);
  return (
    <section className="news" aria-label={t("news.label")} aria-live="polite">
      <button
        type="button"
        className="paper news-line"
        disabled={who === null}
        title={line}
        onClick={() => show(who)}
      >
        <time>{shortOf(t, world.calendar, news.t, tick)}</time>
        <span key={`${news.t} ${news.by} ${news.n}`}>{line}</span>
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
