import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { keepTrying } from "../../store/keep-trying.ts";
import { stage } from "../../store/stage.ts";
import { useMoment, useShown } from "../shared/use-shown.ts";
import { Person } from "./person.tsx";
import { rowOf } from "./row-of.ts";

/** So many portraits have room. */
const most = 26;

const PeopleFinder = lazy(() =>
  keepTrying(async () => ({ default: (await import("./people-finder.tsx")).PeopleFinder })),
);

/** A small portrait of everybody, with what each is doing; in a large village, of those one looks at. */
export function PeopleRow() {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  const selected = useShown((now) => now.selected);
  const followed = useShown((now) => now.followed);
  const row = useMoment(() => {
    const isLookedAt = (id: string): boolean => id === selected || id === followed;
    const isSeen = (id: string): boolean => stage.figures.get(id)?.seen ?? false;
    return rowOf(world?.order ?? [], most, isLookedAt, isSeen).join(" ");
  });
  if (!world) return null;
  const ids = row.split(" ");
  const hidden = world.order.length - ids.length;
  return (
    <nav className="people" aria-label={t("people.label")}>
      {ids.map((id) => (
        <Person key={id} id={id} />
      ))}
      <Suspense>{hidden > 0 && <PeopleFinder world={world} hidden={hidden} />}</Suspense>
    </nav>
  );
}
