import { useMemo } from "react";
import { linkOfNews } from "#village/why/here";
import type { FeedItem } from "../../store/feed.ts";
import { useChronicle } from "../shared/use-chronicle.ts";
import { WhyButton } from "../shared/why-button.tsx";

/** The way from a piece of news to its reason, where it is of somebody's word or thought. */
export function FeedWhy({ item }: { item: FeedItem }) {
  const chronicle = useChronicle()?.chronicle;
  const link = useMemo(() => {
    const by = "moment" in item ? item.moment.by : item.news.by;
    const text = "moment" in item ? item.moment.text : undefined;
    return chronicle && linkOfNews(chronicle, by, item.t, text);
  }, [chronicle, item]);
  return (
    link && (
      <span className="feed-why">
        <WhyButton link={link} />
      </span>
    )
  );
}
