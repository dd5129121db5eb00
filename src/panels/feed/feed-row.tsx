import { useTranslation } from "react-i18next";
import type { World } from "#village/world";
import type { FeedItem } from "../../store/feed.ts";
import { Portrait } from "../portrait/portrait.tsx";
import { Glyph } from "../shared/glyph.tsx";
import { playFrom } from "../shared/go-to.ts";
import { shortOf } from "../words/when.ts";
import { placeName } from "../words/where.ts";
import { feedLine } from "./feed-line.ts";

/** One piece of news; a click shows it. */
export function FeedRow({ world, item, now }: { world: World; item: FeedItem; now: number }) {
  const { t, i18n } = useTranslation();
  const [first] = item.who;
  const persona = first === undefined ? undefined : world.personas[first];
  return (
    <button
      type="button"
      className={`feed-row feed-${item.kind}`}
      onClick={() => playFrom(item.t, first ?? null)}
    >
      {persona ? (
        <Portrait persona={persona} size={34} />
      ) : (
        <span className="feed-sign">
          <Glyph name={item.kind === "weather" ? "cloudy" : "notice"} />
        </span>
      )}
      <span>
        <span className="feed-when">
          <time>{shortOf(t, world.calendar, item.t, now)}</time>
          {item.place !== null && ` · ${placeName(world, item.place)}`}
        </span>
        <span className="feed-text">{feedLine(i18n, world, item)}</span>
      </span>
    </button>
  );
}
