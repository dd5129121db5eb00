import { useTranslation } from "react-i18next";
import { shown } from "../../../store/shown.ts";
import { Portrait } from "../../portrait/portrait.tsx";
import { useChronicle } from "../../shared/use-chronicle.ts";
import { useMoment } from "../../shared/use-shown.ts";
import { shortOf } from "../../words/when.ts";
import { nameOf } from "../../words/where.ts";
import { type Bond, bondsOf } from "./bonds.ts";

/** Whom a villager knows: since when, how warmly, and when they last spoke. */
export default function PeopleTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const log = useChronicle();
  const mind = useMoment(({ state }) => state?.villagers[id]?.mind);
  if (!log || !mind) return null;
  const bonds = bondsOf(log.chronicle, id, mind, log.tick);
  if (bonds.length === 0) return <p className="nothing">{t("people.none")}</p>;
  const strangers = log.chronicle.world.order.length - 1 - bonds.length;
  return (
    <div className="page-scroll">
      <ul className="bonds">
        {bonds.map((bond) => (
          <BondLine key={bond.other} bond={bond} />
        ))}
      </ul>
      {strangers > 0 && <p className="nothing">{t("people.strangers", { count: strangers })}</p>}
    </div>
  );
}

function BondLine({ bond: { other, is, warmth, since, lastTalk, talks } }: { bond: Bond }) {
  const { t } = useTranslation();
  const log = useChronicle();
  const persona = log?.chronicle.world.personas[other];
  if (!log || !persona) return null;
  const { world } = log.chronicle;
  const short = (tick: number): string => shortOf(t, world.calendar, tick, log.tick);
  const feeling = t(`people.feeling.${feelingOf(warmth)}`);
  const facts = [
    since === null ? t("people.before") : t("people.since", { time: short(since) }),
    talks > 0 && t("people.talks", { count: talks }),
  ];
  return (
    <li className="bond">
      <button type="button" className="bond-who" onClick={() => shown.getState().select(other)}>
        <Portrait persona={persona} size={40} />
        <b className="bond-name">{nameOf(world, other)}</b>
        {is !== null && (
          <span className="bond-is" lang={world.scenario.language}>
            {is}
          </span>
        )}
      </button>
      <p className="bond-feeling">
        <span className="warmth" role="img" aria-label={feeling} title={feeling}>
          <i
            className={warmth < 0 ? "is-cold" : ""}
            style={{ left: `${50 + Math.min(0, warmth) / 2}%`, width: `${Math.abs(warmth) / 2}%` }}
          />
        </span>
        {feeling}
      </p>
      <p className="bond-facts">
        {facts.filter(Boolean).join(" · ")}
        {lastTalk !== null && (
          <button
            type="button"
            className="bond-last"
            onClick={() => shown.getState().openTalk(lastTalk.talk)}
          >
            {t("people.lastTalk", { time: short(lastTalk.t) })}
          </button>
        )}
      </p>
    </li>
  );
}

/** As the mind puts it to a model. */
function feelingOf(warmth: number): string {
  if (warmth >= 60) return "much";
  if (warmth >= 20) return "well";
  if (warmth > -20) return "neither";
  return warmth > -60 ? "little" : "dislike";
}
