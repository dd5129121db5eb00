import { useTranslation } from "react-i18next";
import type { Persona } from "#village/scenario";
import type { World } from "#village/world";
import { Portrait } from "../portrait/portrait.tsx";
import { Glyph } from "../shared/glyph.tsx";
import { useMoment, useShown } from "../shared/use-shown.ts";
import { nowSentence } from "../words/now.ts";
import { placeName } from "../words/where.ts";
import { DayPlanList } from "./day-plan-list.tsx";
import { MemoryList } from "./memory-list.tsx";
import { TalkLines } from "./talk-lines.tsx";

/** One villager at the moment shown: what it does, says, plans and remembers. */
export function VillagerPanel() {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  const selected = useShown((now) => now.selected);
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
          <Portrait persona={persona} size={96} />
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
      <div className="villager-body">
        <TalkLines world={world} id={persona.id} />
        <DayPlanList world={world} id={persona.id} />
        <MemoryList world={world} id={persona.id} />
      </div>
    </aside>
  );
}

function Facts({ world, persona }: { world: World; persona: Persona }) {
  const { t } = useTranslation();
  const facts = [t("villager.age", { age: persona.age }), persona.work?.as, placeName(world, persona.home)];
  return <p className="villager-facts">{facts.filter(Boolean).join(" · ")}</p>;
}

function NowLine({ world, id }: { world: World; id: string }) {
  const { i18n } = useTranslation();
  const sentence = useMoment(({ state, tick }) => {
    const villager = state?.villagers[id];
    return state && villager ? nowSentence(i18n, world, state, villager, tick) : "";
  });
  return <p className="villager-now">{sentence}</p>;
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
