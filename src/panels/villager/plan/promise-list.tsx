import { useTranslation } from "react-i18next";
import type { Chronicle } from "#village/chronicle";
import { linkOfPromise } from "#village/why/here";
import { WhyButton } from "../../shared/why-button.tsx";
import { shortOf } from "../../words/when.ts";
import { nameOf, placeName } from "../../words/where.ts";
import { type Given, promisesAt } from "./promises.ts";

interface ListProps {
  chronicle: Chronicle;
  id: string;
  tick: number;
}

/** What a villager has promised: what is still open, and how the promises of the last day ended. */
export function PromiseList({ chronicle, id, tick }: ListProps) {
  const { t } = useTranslation();
  const given = promisesAt(chronicle, id, tick);
  if (given.length === 0) return null;
  return (
    <section className="promises">
      <h3>{t("plan.promises")}</h3>
      <ul>
        {given.map((one) => (
          <PromiseLine key={`${one.event.t} ${one.event.n}`} chronicle={chronicle} tick={tick} given={one} />
        ))}
      </ul>
    </section>
  );
}

function PromiseLine({ chronicle, tick, given }: { chronicle: Chronicle; tick: number; given: Given }) {
  const { t } = useTranslation();
  const { world } = chronicle;
  const { text, to, place, from } = given.event.data;
  const facts = [
    to === null ? t("plan.promisedSelf") : t("plan.promisedTo", { name: nameOf(world, to) }),
    from !== null && shortOf(t, world.calendar, from, tick),
    place !== null && placeName(world, place),
  ];
  return (
    <li className={`promise-${given.end}`}>
      <p lang={world.scenario.language}>{text}</p>
      <p className="promise-facts">
        {facts.filter(Boolean).join(" · ")}
        <em>{t(`plan.promise.${given.end}`)}</em>
        <WhyButton link={linkOfPromise(chronicle, given.event)} />
      </p>
    </li>
  );
}
