/** All news of a run in one list: what the log says is news, and the moments found in it. */
import type { Moment } from "#village/metrics/moment";
import type { Timeline } from "../timeline/timeline.ts";
import { isNews, type News } from "./news.ts";
import { Whereabouts } from "./whereabouts.ts";

export const feedKinds = ["moment", "talk", "thought", "notice", "coming", "weather"] as const;
export type FeedKind = (typeof feedKinds)[number];

export type FeedItem = {
  /** Unique in the list. */
  key: string;
  t: number;
  kind: FeedKind;
  /** The villagers whom it concerns. */
  who: readonly string[];
  /** The id of the place where it happened; null outdoors, or where it has none. */
  place: string | null;
} & ({ news: News } | { moment: Moment });

export interface FeedFilter {
  villager: string | null;
  place: string | null;
  kinds: ReadonlySet<FeedKind>;
}

const kindOf: Record<News["type"], FeedKind> = {
  "talk.opened": "talk",
  "memory.made": "thought",
  "notice.posted": "notice",
  "villager.arrived": "coming",
  "weather.changed": "weather",
};

/** Reads each event of the timeline once. */
export class Feed {
  private readonly news: FeedItem[] = [];
  private readonly whereabouts = new Whereabouts();
  private seen = 0;

  constructor(readonly timeline: Timeline) {}

  /** Everything known so far, in the order of time. */
  items(moments: readonly Moment[]): FeedItem[] {
    const { events, world } = this.timeline;
    for (; this.seen < events.length; this.seen++) {
      const event = events[this.seen];
      if (!event) break;
      this.whereabouts.note(event);
      if (isNews(event)) this.news.push(this.newsItem(event));
    }
    const found = moments.map((moment): FeedItem => {
      const { t, kind, by, about } = moment;
      const who = about !== null && world.personas[about] ? [by, about] : [by];
      const place = this.whereabouts.placeOf(by, t);
      return { key: `${t} ${kind} ${by} ${about}`, t, kind: "moment", who, place, moment };
    });
    return [...this.news, ...found].sort((a, b) => a.t - b.t);
  }

  private newsItem(news: News): FeedItem {
    const base = { key: `${news.t} ${news.by} ${news.n}`, t: news.t, kind: kindOf[news.type], news };
    switch (news.type) {
      case "talk.opened":
        return { ...base, who: news.data.members, place: news.data.place };
      case "notice.posted":
        return { ...base, who: [], place: news.data.place };
      case "memory.made":
        return { ...base, who: [news.by], place: this.whereabouts.placeOf(news.by, news.t) };
      case "villager.arrived":
        return { ...base, who: [news.data.villager], place: null };
      case "weather.changed":
        return { ...base, who: [], place: null };
    }
  }
}

export const passes = (item: FeedItem, { villager, place, kinds }: FeedFilter): boolean =>
  kinds.has(item.kind) &&
  (villager === null || item.who.includes(villager)) &&
  (place === null || item.place === place);
