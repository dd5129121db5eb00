import { useTranslation } from "react-i18next";
import type { Icon } from "#village/kinds";
import type { VillagerState } from "#village/state";
import { shown } from "../../store/shown.ts";
import { ActivityIcon } from "../portrait/activity-icon.tsx";
import { Portrait } from "../portrait/portrait.tsx";
import { useMoment, useShown } from "../shared/use-shown.ts";
import { nowSentence } from "../words/now.ts";

/** A villager's portrait with what it is doing; chooses and follows it, or lets it go. */
export function Person({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const world = useShown((now) => now.world);
  const chosen = useShown((now) => now.selected === id);
  const followed = useShown((now) => now.followed === id);
  const icon = useMoment((now) => iconOf(now.state?.villagers[id]));
  const sentence = useMoment(({ state, tick }) => {
    const villager = state?.villagers[id];
    return world && state && villager ? nowSentence(i18n, world, state, villager, tick) : "";
  });
  const persona = world?.personas[id];
  if (!persona) return null;
  const states = [
    chosen && "is-chosen",
    followed && "is-followed",
    (icon === "sleep" || icon === null) && "is-asleep",
  ];
  return (
    <button
      type="button"
      className={`person ${states.filter(Boolean).join(" ")}`}
      aria-label={t("people.open", { name: persona.name, now: sentence })}
      aria-pressed={chosen}
      onClick={() => toggle(id, chosen)}
    >
      <Portrait persona={persona} size={38} />
      {icon && <ActivityIcon icon={icon} className="person-icon" />}
      <span className="person-tip" aria-hidden="true">
        {sentence}
      </span>
    </button>
  );
}

/** What a villager is doing; null when absent or doing nothing. */
function iconOf(villager: VillagerState | undefined): Icon | null {
  if (!villager?.present) return null;
  if (villager.talk) return "talk";
  return villager.walk ? "walk" : (villager.activity?.icon ?? "wait");
}

function toggle(id: string, chosen: boolean): void {
  const { select, follow } = shown.getState();
  select(chosen ? null : id);
  follow(chosen ? null : id);
}
