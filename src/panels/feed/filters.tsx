import { useTranslation } from "react-i18next";
import type { World } from "#village/world";
import { type FeedFilter, type FeedKind, feedKinds } from "../../store/feed.ts";
import { SearchBox } from "../shared/search-box.tsx";

interface FiltersProps {
  world: World;
  filter: FeedFilter;
  onFilter(filter: FeedFilter): void;
  text: string;
  onText(text: string): void;
}

/** Person, place, kinds and text by which the news is sifted. */
export function Filters({ world, filter, onFilter, text, onText }: FiltersProps) {
  const { t } = useTranslation();
  const turn = (kind: FeedKind): void => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    onFilter({ ...filter, kinds });
  };
  const places = Object.keys(world.map.places).filter((id) => world.scenario.places[id]);
  return (
    <search className="feed-filters">
      <SearchBox text={text} label={t("feed.search")} onText={onText} />
      <select
        aria-label={t("feed.who")}
        value={filter.villager ?? ""}
        onChange={(event) => onFilter({ ...filter, villager: event.target.value || null })}
      >
        <option value="">{t("feed.everybody")}</option>
        {world.order.map((id) => (
          <option key={id} value={id}>
            {world.personas[id]?.name}
          </option>
        ))}
      </select>
      <select
        aria-label={t("feed.where")}
        value={filter.place ?? ""}
        onChange={(event) => onFilter({ ...filter, place: event.target.value || null })}
      >
        <option value="">{t("feed.everywhere")}</option>
        {places.map((id) => (
          <option key={id} value={id}>
            {world.scenario.places[id]?.name}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>{t("feed.kinds")}</legend>
        {feedKinds.map((kind) => (
          <button type="button" key={kind} aria-pressed={filter.kinds.has(kind)} onClick={() => turn(kind)}>
            {t(`feed.kind.${kind}`)}
          </button>
        ))}
      </fieldset>
    </search>
  );
}
