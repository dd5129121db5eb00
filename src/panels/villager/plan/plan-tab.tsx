import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Chronicle } from "#village/chronicle";
import { ticksPerMinute } from "#village/clock";
import { dayLived } from "#village/plan-lived";
import { useChronicle } from "../../shared/use-chronicle.ts";
import { PlanRow } from "./plan-row.tsx";
import { PromiseList } from "./promise-list.tsx";

/** The plan of the day beside what was lived of it. */
export default function PlanTab({ id }: { id: string }) {
  const log = useChronicle();
  return log && <Day id={id} chronicle={log.chronicle} tick={log.tick} />;
}

function Day({ id, chronicle, tick }: { id: string; chronicle: Chronicle; tick: number }) {
  const { t } = useTranslation();
  const minute = Math.floor(tick / ticksPerMinute(chronicle.world.calendar));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a minute brings is enough; the tick changes more often.
  const rows = useMemo(() => dayLived(chronicle, id, tick), [chronicle, id, minute]);
  const promises = <PromiseList chronicle={chronicle} id={id} tick={tick} />;
  if (rows.length === 0)
    return (
      <>
        <p className="nothing">{t("plan.none")}</p>
        {promises}
      </>
    );
  return (
    <>
      <table className="plan">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t("plan.hour")}</span>
            </th>
            <th scope="col">{t("plan.planned")}</th>
            <th scope="col">{t("plan.lived")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlanRow
              key={`${row.block.from} ${row.outcome === "dropped"} ${row.block.text}`}
              world={chronicle.world}
              id={id}
              row={row}
              tick={tick}
            />
          ))}
        </tbody>
      </table>
      {promises}
    </>
  );
}
