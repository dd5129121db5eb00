import { useMemo, useRef } from "react";
import { useStore } from "zustand";
import { Feed, type FeedItem } from "../../store/feed.ts";
import { findings } from "../../store/findings.ts";
import { useMoment, useShown } from "../shared/use-shown.ts";

/** All news known so far, in the order of time; the same list until there is more. */
export function useFeed(): readonly FeedItem[] {
  const timeline = useShown((now) => now.timeline);
  const moments = useStore(findings, (now) => now.moments);
  const end = useMoment((now) => now.end);
  const feed = useRef<Feed | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the timeline grows in place; its end tells that it did.
  return useMemo(() => {
    if (!timeline) return [];
    if (feed.current?.timeline !== timeline) feed.current = new Feed(timeline);
    return feed.current.items(moments);
  }, [timeline, moments, end]);
}
