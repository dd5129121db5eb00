import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Persona } from "#village/scenario";
import type { World } from "#village/world";
import { keepTrying } from "../../store/keep-trying.ts";
import type { PanelTab } from "../../store/shown.ts";
import { Portrait } from "../portrait/portrait.tsx";
import { Glyph } from "../shared/glyph.tsx";
import { useShown } from "../shared/use-shown.ts";
import { placeName } from "../words/where.ts";
import { NowLine } from "./now-line.tsx";
import { TabList, tabId } from "./tab-list.tsx";

const pages = {
  plan: lazy(() => keepTrying(() => import("./plan/plan-tab.tsx"))),
  memory: lazy(() => keepTrying(() => import("./memory/memory-tab.tsx"))),
  people: lazy(() => keepTrying(() => import("./people/people-tab.tsx"))),
  talks: lazy(() => keepTrying(() => import("./talks/talks-tab.tsx"))),
  places: lazy(() => keepTrying(() => import("./places/places-tab.tsx"))),
} satisfies Record<PanelTab, unknown>;

const WhyView = lazy(() => keepTrying(() => import("../why/why-view.tsx")));

/** One villager at the moment shown: what it does, and one of its tabs, or why something was. */
export function VillagerPanel() {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  const selected = useShown((now) => now.selected);
  const asked = useShown((now) => now.asked);
  const select = useShown((now) => now.select);
  const persona = selected === null ? undefined : world?.personas[selected];
  if (!world || !persona) return null;
  return (
    <aside
      className="paper villager"
      aria-label={t("villager.label", { name: persona.name })}
      key={persona.id}
    >
      <header>
        <span role="img" aria-label={t("villager.portrait", { name: persona.name })}>
          <Portrait persona={persona} size={72} />
        </span>
        <div>
          <h2 lang={world.scenario.language}>{persona.name}</h2>
          <Facts world={world} persona={persona} />
          <FollowButton id={persona.id} />
        </div>
        <button
          type="button"
          className="sign villager-close"
          title={t("villager.close")}
          onClick={() => select(null)}
        >
          <Glyph name="close" />
        </button>
      </header>
      <NowLine world={world} id={persona.id} />
      {asked === null ? (
        <Tabs id={persona.id} />
      ) : (
        <Suspense fallback={<Opening />}>
          <WhyView world={world} asked={asked} />
        </Suspense>
      )}
    </aside>
  );
}

function Tabs({ id }: { id: string }) {
  const tab = useShown((now) => now.tab);
  const Page = pages[tab];
  return (
    <>
      <TabList />
      <div className="villager-page" role="tabpanel" id={`page-${tab}`} aria-labelledby={tabId(tab)}>
        <Suspense fallback={<Opening />}>
          <Page id={id} />
        </Suspense>
      </div>
    </>
  );
}

function Opening() {
  const { t } = useTranslation();
  return <p className="nothing">{t("villager.opening")}</p>;
}

function Facts({ world, persona }: { world: World; persona: Persona }) {
  const { t } = useTranslation();
  const facts = [t("villager.age", { age: persona.age }), persona.work?.as, placeName(world, persona.home)];
  return <p className="villager-facts">{facts.filter(Boolean).join(" · ")}</p>;
}

function FollowButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const followed = useShown((now) => now.followed === id);
  const follow = useShown((now) => now.follow);
  return (
    <button
      type="button"
      className="follow"
      aria-pressed={followed}
      onClick={() => follow(followed ? null : id)}
    >
      <Glyph name="follow" />
      {t(followed ? "villager.following" : "villager.follow")}
    </button>
  );
}
