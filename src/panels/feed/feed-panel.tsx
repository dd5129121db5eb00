import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { World } from "#village/world";
import { bookmarks } from "../../store/bookmarks.ts";
import { type FeedFilter, type FeedItem, feedKinds, passes } from "../../store/feed.ts";
import { view } from "../../store/view.ts";
import { hasWords, wordsWanted } from "../shared/find-words.ts";
import { Glyph } from "../shared/glyph.tsx";
import { playFrom } from "../shared/go-to.ts";
import { useMoment, useShown } from "../shared/use-shown.ts";
import { momentOf } from "../words/when.ts";
import { feedLine } from "./feed-line.ts";
import { FeedRow } from "./feed-row.tsx";
import { FeedWhy } from "./feed-why.tsx";
import { Filters } from "./filters.tsx";
import "./feed.css";
import { useFeed } from "./use-feed.ts";

/** All that has happened until the moment shown, newest first, to be sifted and gone to. */
export default function FeedPanel() {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  if (!world) return null;
  return (
    <aside className="paper side-panel feed" aria-label={t("feed.title")}>
      <header>
        <h2>{t("feed.title")}</h2>
        <button
          type="button"
          className="sign"
          title={t("feed.close")}
          onClick={() => view.setState({ feed: false })}
        >
          <Glyph name="close" />
        </button>
      </header>
      <FeedBody world={world} />
    </aside>
  );
}

function FeedBody({ world }: { world: World }) {
  const { t, i18n } = useTranslation();
  const [filter, setFilter] = useState<FeedFilter>({
    villager: null,
    place: null,
    kinds: new Set(feedKinds),
  });
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text);
  const items = useFeed();
  const tick = useMoment((now) => now.tick);
  const marks = useStore(bookmarks, (now) => now.ticks);
  const fitting = useMemo(() => {
    const words = wordsWanted(wanted);
    const isFound = (item: FeedItem): boolean =>
      words.length === 0 || hasWords(feedLine(i18n, world, item), words);
    return items.filter((item) => passes(item, filter) && isFound(item));
  }, [items, filter, wanted, i18n, world]);
  const lived = useMemo(() => fitting.filter((item) => item.t <= tick).reverse(), [fitting, tick]);
  return (
    <>
      <Filters world={world} filter={filter} onFilter={setFilter} text={text} onText={setText} />
      {marks.length > 0 && <Marks world={world} ticks={marks} />}
      {lived.length === 0 ? (
        <p className="nothing">{t("feed.none")}</p>
      ) : (
        <List world={world} items={lived} now={tick} />
      )}
      <p className="feed-count" role="status">
        {t("feed.count", { count: lived.length })}
      </p>
    </>
  );
}

function List({ world, items, now }: { world: World; items: readonly FeedItem[]; now: number }) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 62,
    getItemKey: (i) => items[i]?.key ?? i,
    overscan: 6,
  });
  return (
    <div className="feed-list" ref={box} tabIndex={-1}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                data-index={index}
                ref={rows.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                <FeedRow world={world} item={item} now={now} />
                <FeedWhy item={item} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

function Marks({ world, ticks }: { world: World; ticks: readonly number[] }) {
  const { t } = useTranslation();
  return (
    <ul className="feed-marks" aria-label={t("feed.kind.bookmark")}>
      {ticks.map((tick) => (
        <li key={tick}>
          <button type="button" className="feed-mark" onClick={() => playFrom(tick, null)}>
            <Glyph name="bookmark" />
            {momentOf(t, world.calendar, tick)}
          </button>
        </li>
      ))}
    </ul>
  );
}
