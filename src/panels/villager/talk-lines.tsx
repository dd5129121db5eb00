import { useTranslation } from "react-i18next";
import type { World } from "#village/world";
import { useMoment } from "../shared/use-shown.ts";
import { nameOf } from "../words/where.ts";

/** How many of the newest lines are shown. */
const shownLines = 6;

/** The newest lines of the talk that a villager is in; nothing when it is in none. */
export function TalkLines({ world, id }: { world: World; id: string }) {
  const { t } = useTranslation();
  const talk = useMoment(({ state }) => state?.talks[state.villagers[id]?.talk ?? ""]);
  if (!talk) return null;
  return (
    <section>
      <h3>{t("villager.talk")}</h3>
      <ul className="talk" lang={world.scenario.language}>
        {talk.lines.slice(-shownLines).map((line) => (
          <li key={`${line.t} ${line.by}`} className={line.by === id ? "is-own" : ""}>
            <b>{nameOf(world, line.by)}</b>
            <q>{line.text}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
