import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Icon } from "#village/kinds";
import type { Lived, PlannedRow } from "#village/plan-lived";
import { linkOfBlock } from "#village/why/here";
import type { World } from "#village/world";
import { ActivityIcon } from "../../portrait/activity-icon.tsx";
import { WhyButton } from "../../shared/why-button.tsx";
import { clockOf } from "../../words/when.ts";
import { namesOf, placeName } from "../../words/where.ts";

/** How many different things done are shown of a block. */
const shownIcons = 4;

interface RowProps {
  world: World;
  id: string;
  row: PlannedRow;
  tick: number;
}

/** A block of the plan in the one lane, what became of it in the other. */
export function PlanRow({ world, id, row, tick }: RowProps) {
  const { t } = useTranslation();
  const { block, outcome, added, movedFrom, reason } = row;
  const { language } = world.scenario;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (outcome === "now") line.current?.scrollIntoView({ block: "center" });
  }, [outcome]);
  const changed =
    movedFrom !== null
      ? t("plan.moved", { time: clockOf(world.calendar, movedFrom) })
      : added
        ? t("plan.added")
        : null;
  return (
    <tr ref={line} className={`is-${outcome}`} aria-current={outcome === "now" ? "time" : undefined}>
      <th scope="row">
        <time>{clockOf(world.calendar, block.from)}</time>
        {outcome !== "dropped" && (
          <span className="plan-why">
            <WhyButton link={linkOfBlock(id, Math.max(tick, block.from), block)} />
          </span>
        )}
      </th>
      <td>
        <p className="plan-text" lang={language}>
          {block.text}
        </p>
        {block.place !== null && <p className="plan-place">{placeName(world, block.place)}</p>}
        {changed !== null && <p className="plan-change">{changed}</p>}
      </td>
      <td>
        <p className="plan-outcome">{t(`plan.outcome.${outcome}`)}</p>
        <LivedLine world={world} lived={row.lived} />
        {(changed !== null || outcome === "dropped") && (
          <p className="plan-reason" lang={reason === null ? undefined : language}>
            {reason ?? t("plan.anew")}
          </p>
        )}
      </td>
    </tr>
  );
}

/** What was done, by its icons, and with whom one talked. */
function LivedLine({ world, lived }: { world: World; lived: readonly Lived[] }) {
  const { t, i18n } = useTranslation();
  const deeds = new Map<Icon, string[]>();
  for (const { kind, icon, text } of lived)
    if (kind === "act") deeds.set(icon, [...new Set([...(deeds.get(icon) ?? []), text])]);
  const others = [...new Set(lived.flatMap((one) => one.with))];
  return (
    <>
      {deeds.size > 0 && (
        <p className="plan-deeds">
          {[...deeds].slice(0, shownIcons).map(([icon, texts]) => (
            <span key={icon} role="img" title={texts.join(", ")} aria-label={texts.join(", ")}>
              <ActivityIcon icon={icon} />
            </span>
          ))}
        </p>
      )}
      {others.length > 0 && (
        <p className="plan-talks">{t("plan.talked", { names: namesOf(world, others, i18n.language) })}</p>
      )}
    </>
  );
}
