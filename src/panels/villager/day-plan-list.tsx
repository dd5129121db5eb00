import { useTranslation } from "react-i18next";
import type { DayPlan, HourBlock } from "#village/state";
import type { World } from "#village/world";
import { ActivityIcon } from "../portrait/activity-icon.tsx";
import { useMoment } from "../shared/use-shown.ts";
import { clockOf } from "../words/when.ts";
import { placeName } from "../words/where.ts";

/** The plan of the day: its blocks with their hours, and under the present one its actions. */
export function DayPlanList({ world, id }: { world: World; id: string }) {
  const { t } = useTranslation();
  const plan = useMoment(({ state }) => state?.villagers[id]?.mind.plan ?? null);
  const current = useMoment(({ state, tick }) => {
    const blocks = state?.villagers[id]?.mind.plan?.blocks ?? [];
    return blocks.findIndex((block) => block.from <= tick && tick < block.to);
  });
  return (
    <section>
      <h3>{t("villager.plan")}</h3>
      {plan === null ? (
        <p className="nothing">{t("villager.noPlan")}</p>
      ) : (
        <ol className="plan" lang={world.scenario.language}>
          {plan.blocks.map((block, i) => (
            <li
              key={block.from}
              className={stateOf(i, current)}
              aria-current={i === current ? "time" : undefined}
            >
              <time>{clockOf(world.calendar, block.from)}</time>
              <div>
                <BlockLine world={world} block={block} now={i === current} />
                {i === current && plan.block === i && <Actions plan={plan} />}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const stateOf = (i: number, current: number): string =>
  i === current ? "is-now" : current >= 0 && i < current ? "is-past" : "";

function BlockLine({ world, block, now }: { world: World; block: HourBlock; now: boolean }) {
  const { t } = useTranslation();
  return (
    <p>
      {block.text}
      {block.place !== null && <span className="plan-place">{placeName(world, block.place)}</span>}
      {now && <span className="plan-now">{t("villager.now")}</span>}
    </p>
  );
}

function Actions({ plan }: { plan: DayPlan }) {
  return (
    <ol className="actions">
      {plan.actions.map((action, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same action may stand in a plan twice; its index is its name.
          key={i}
          className={i === plan.step ? "is-now" : i < plan.step ? "is-past" : ""}
        >
          <ActivityIcon icon={action.icon} />
          {action.text}
        </li>
      ))}
    </ol>
  );
}
