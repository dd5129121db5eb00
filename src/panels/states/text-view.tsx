import { useTranslation } from "react-i18next";
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { Portrait } from "../portrait/portrait.tsx";
import { useMoment, useShown } from "../shared/use-shown.ts";
import { nowSentence } from "../words/now.ts";

/** The village in words, for browsers that draw no WebGL. */
export function TextView() {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  return (
    <main className="text-view">
      <p className="text-view-why">{t("state.noPicture")}</p>
      <ul>
        {world?.order.map((id) => (
          <Villager key={id} id={id} world={world} />
        ))}
      </ul>
    </main>
  );
}

function Villager({ id, world }: { id: string; world: World }) {
  const { i18n } = useTranslation();
  const sentence = useMoment(({ state, tick }) => {
    const villager = state?.villagers[id];
    return state && villager ? nowSentence(i18n, world, state, villager, tick) : "";
  });
  const line = useMoment(({ state }) => {
    const last = state?.talks[state.villagers[id]?.talk ?? ""]?.lines.at(-1);
    return last?.by === id ? last.text : null;
  });
  const persona = world.personas[id];
  if (!persona) return null;
  return (
    <li>
      <button type="button" onClick={() => shown.getState().select(id)}>
        <Portrait persona={persona} size={48} />
        <span>
          {sentence}
          {line !== null && <q>{line}</q>}
        </span>
      </button>
    </li>
  );
}
