/**
 * What villagers state, held against what is remembered.
 *
 * Made-up claims: statements about a named person or a future event (claims.ts) that match no memory of the speaker at
 * that tick (claim-judge.ts). DESIGN 4.6; Park et al. 2023, arXiv 2304.03442, 6.3.2, call it embellishment.
 *
 * News: a line addressed to somebody that tells her of a person or an event what the speaker remembers and none of her
 * own memories bears out, and that is not about herself alone; each hearer and line once.
 */
import type { EventOf, VillageEvent } from "../event.ts";
import type { World } from "../world.ts";
import { createClaimJudge, plain } from "./claim-judge.ts";
import { createContentReader } from "./content.ts";
import type { MatchWords } from "./match-words.ts";
import { type Metric, share } from "./metric.ts";

export interface MadeUp {
  claims: number;
  madeUp: number;
  share: number | null;
  /** All that was made up, in the order of time. */
  offenders: { t: number; by: string; text: string }[];
}

/** Somebody has learned something. */
export interface News {
  t: number;
  by: string;
  to: string;
  text: string;
}

export function claimMetric(world: World, words: MatchWords): Metric<{ madeUp: MadeUp; news: News[] }> {
  const { remember, means, judge, learns } = createClaimJudge(
    world,
    words,
    createContentReader(world, words),
  );
  const offenders: MadeUp["offenders"] = [];
  const news: News[] = [];
  let claims = 0;
  const noteNews = ({ t, by: to, data }: EventOf<"memory.made">): void => {
    const { kind, speaker, subject, text } = data;
    if (kind !== "utterance" || speaker === null || speaker === to || subject !== to) return;
    const [learned] = learns(to, { t, by: speaker, text, members: [speaker, to], next: to });
    if (learned !== undefined) news.push({ t, by: speaker, to, text: learned });
  };
  const note = (event: VillageEvent): void => {
    const { t, by } = event;
    if (event.type === "memory.made") {
      noteNews(event);
      remember(by, { t, ...event.data });
    }
    if (event.type === "voice.heard") {
      remember(event.data.villager, plain(t, event.data.text), true);
    }
    if (event.type === "day.planned" || event.type === "plan.revised")
      for (const block of event.data.blocks) means(by, block, t);
    if (event.type === "promise.made")
      means(by, { ...event.data, to: event.data.until, promisee: event.data.to }, t);
  };
  return {
    note: ({ before, events }) => {
      events.forEach(note);
      for (const event of events) {
        if (event.type !== "talk.opened" && event.type !== "talk.said") continue;
        const { t, by } = event;
        const { talk, text, next } = event.data;
        const members = event.type === "talk.opened" ? event.data.members : before.talks[talk]?.members;
        for (const claim of judge({ t, by, text, members: members ?? [], next })) {
          claims++;
          if (!claim.known) offenders.push({ t, by, text: claim.text });
        }
      }
    },
    result: () => ({
      madeUp: { claims, madeUp: offenders.length, share: share(offenders.length, claims), offenders },
      news,
    }),
  };
}
