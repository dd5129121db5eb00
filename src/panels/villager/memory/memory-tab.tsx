import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { toArray } from "#village/vector";
import { useMoment, useShown } from "../../shared/use-shown.ts";
import { everything, type Filter, fits, type Remembered } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { MemoryStream } from "./memory-stream.tsx";

/** The memory stream, newest first, with a search, kinds and weight to choose by. */
export default function MemoryTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  const cited = useShown((now) => now.cited);
  const memories = useMoment(({ state }) => state?.villagers[id]?.mind.memories);
  const [filter, setFilter] = useState<Filter>(everything);
  const all = useMemo(
    () => (memories ? toArray(memories).map((memory, index): Remembered => ({ memory, index })) : []),
    [memories],
  );
  const items = useMemo(
    () => (world ? all.filter((item) => item.index === cited || fits(world, item, filter)).reverse() : []),
    [world, all, filter, cited],
  );
  if (!world) return null;
  if (all.length === 0) return <p className="nothing">{t("memory.none")}</p>;
  return (
    <div className="memories">
      <FilterBar filter={filter} change={setFilter} found={items.length} />
      {items.length === 0 ? (
        <p className="nothing">{t("memory.noneFound")}</p>
      ) : (
        <MemoryStream world={world} id={id} items={items} all={all} cited={cited} />
      )}
    </div>
  );
}
