import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { findings } from "../store/findings.ts";
import { forgetMissed, meanwhile } from "../store/meanwhile.ts";
import { bestOf } from "../store/moment-rank.ts";
import { playFrom } from "./shared/go-to.ts";
import { useMoment, useShown } from "./shared/use-shown.ts";
import { momentLine } from "./words/moments.ts";
import { momentOf, shortOf } from "./words/when.ts";

/** How many moments are told. */
const told = 5;

/** Whoever comes back to a village that lived on is told the best of what happened meanwhile. */
export function MeanwhileCard() {
  const { t, i18n } = useTranslation();
  const world = useShown((now) => now.world);
  const missed = useStore(meanwhile, (now) => now.missed);
  const { moments, until } = useStore(findings);
  const tick = useMoment((now) => now.tick);
  if (!world || !missed || until <= missed.to) return null;
  const best = bestOf(
    moments.filter(({ t: at }) => at > missed.from && at <= missed.to),
    told,
  );
  const from = momentOf(t, world.calendar, missed.from);
  const to = momentOf(t, world.calendar, missed.to);
  return (
    <section className="paper opening-card meanwhile" aria-label={t("meanwhile.title")}>
      <h2>{t("meanwhile.title")}</h2>
      <p className="meanwhile-span">{t("meanwhile.text", { from, to })}</p>
      {best.length === 0 && <p>{t("meanwhile.nothing")}</p>}
      <ul>
        {best.map((moment) => (
          <li key={`${moment.t} ${moment.kind} ${moment.by}`}>
            <button type="button" className="meanwhile-moment" onClick={() => playFrom(moment.t, moment.by)}>
              <time>{shortOf(t, world.calendar, moment.t, tick)}</time>
              {momentLine(i18n, world, moment)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={forgetMissed}>
        {t("meanwhile.close")}
      </button>
    </section>
  );
}
