import { lazy, Suspense, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { keepTrying } from "../store/keep-trying.ts";
import { view } from "../store/view.ts";
import { Announcer } from "./announcer.tsx";
import { Bar } from "./bar/bar.tsx";
import { Masthead } from "./masthead.tsx";
import { MeanwhileCard } from "./meanwhile-card.tsx";
import { NewsLine } from "./news-line.tsx";
import { OpeningCard } from "./opening-card.tsx";
import { Overlay } from "./overlay/overlay.tsx";
import { PeopleRow } from "./people/people-row.tsx";
import { watchSafeArea } from "./shared/safe-area.ts";
import { useShown } from "./shared/use-shown.ts";
import { FailedCard } from "./states/failed-card.tsx";
import { LanguageOffer } from "./states/language-offer.tsx";
import { NightNotice } from "./states/night-notice.tsx";
import { Notices } from "./states/notices.tsx";
import { TextView } from "./states/text-view.tsx";
import { TroubleCard } from "./states/trouble-card.tsx";
import { StatusLine } from "./status-line.tsx";
import { VillagerPanel } from "./villager/villager-panel.tsx";

/** What is opened later, or may come a little later, is loaded then. */
const FeedPanel = lazy(() => keepTrying(() => import("./feed/feed-panel.tsx")));
const HelpSheet = lazy(() => keepTrying(() => import("./help/help-sheet.tsx")));
const Minimap = lazy(() => keepTrying(() => import("./minimap/minimap.tsx")));

/** All that lies above the picture; `drawn` is false where there can be no picture. */
export function App({ drawn }: { drawn: boolean }) {
  const open = useShown((now) => now.selected !== null);
  const { feed, help } = useStore(view);
  const hud = useRef<HTMLDivElement>(null);
  useEffect(() => (hud.current ? watchSafeArea(hud.current) : undefined), []);
  return (
    <>
      {drawn ? <Overlay /> : <TextView />}
      <div ref={hud} className={`hud ${open ? "has-panel" : ""}`}>
        <div className="hud-top">
          <div className="hud-first">
            <Masthead />
            <OpeningCard />
            <MeanwhileCard />
          </div>
          <NewsLine />
          <StatusLine />
          <Suspense>{drawn && <Minimap />}</Suspense>
        </div>
        <Suspense>{feed && <FeedPanel />}</Suspense>
        <VillagerPanel />
        <div className="dock">
          <LanguageOffer />
          <Notices />
          <NightNotice />
          {drawn && <PeopleRow />}
          <Bar />
        </div>
        <TroubleCard />
        <FailedCard />
        <Announcer />
        <Suspense>{help && <HelpSheet />}</Suspense>
      </div>
    </>
  );
}
