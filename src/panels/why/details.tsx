import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Link } from "#village/why/link";
import { capital, type Teller } from "#village/why/tell";
import type { World } from "#village/world";
import { keepTrying } from "../../store/keep-trying.ts";

const ThoughtPage = lazy(() => keepTrying(() => import("./thought-page.tsx")));

interface DetailsProps {
  world: World;
  thread: readonly Link[];
  teller: Teller;
}

/** Closed at first: what the mind perceived, remembered and was told when it decided; or the rule, when no model was asked. */
export function Details({ world, thread, teller }: DetailsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const thoughts = thoughtsOf(thread);
  const [chosen, setChosen] = useState(0);
  const thought = thoughts[chosen];
  const rule = thread[1] ?? thread[0];
  return (
    <details className="why-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("why.details")}</summary>
      {open && thought === undefined && rule && (
        <p>
          {t("why.noModel")} {capital(teller.clause({ link: rule, role: "plain" }))}.
        </p>
      )}
      {open && thoughts.length > 1 && (
        <div className="chips">
          {thoughts.map((id, i) => (
            <button key={id} type="button" aria-pressed={i === chosen} onClick={() => setChosen(i)}>
              {t(`why.purpose.${id.split("/")[2] ?? ""}`)}
            </button>
          ))}
        </div>
      )}
      {open && thought !== undefined && (
        <Suspense fallback={<p className="nothing">{t("villager.opening")}</p>}>
          <ThoughtPage key={thought} world={world} id={thought} />
        </Suspense>
      )}
    </details>
  );
}

/** The thoughts of the one who is asked about, up to where another comes in. */
function thoughtsOf(thread: readonly Link[]): string[] {
  const by = thread[0]?.by;
  const other = thread.findIndex((link) => link.by !== by);
  const own = other < 0 ? thread : thread.slice(0, other);
  return [...new Set(own.flatMap(({ thought }) => thought ?? []))];
}
