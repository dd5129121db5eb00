import { useTranslation } from "react-i18next";
import type { MemoryKind } from "#village/state";
import { Glyph } from "../../shared/glyph.tsx";
import { SearchBox } from "../../shared/search-box.tsx";
import { type Filter, memoryKinds, weight } from "./filter.ts";

interface BarProps {
  filter: Filter;
  change(filter: Filter): void;
  found: number;
}

export function FilterBar({ filter, change, found }: BarProps) {
  const { t } = useTranslation();
  const { text, kinds, weighty } = filter;
  const toggle = (kind: MemoryKind): void =>
    change({ ...filter, kinds: kinds.includes(kind) ? kinds.filter((k) => k !== kind) : [...kinds, kind] });
  return (
    <search className="memory-filter">
      <SearchBox
        text={text}
        label={t("memory.search")}
        onText={(wanted) => change({ ...filter, text: wanted })}
      />
      <div className="chips">
        {memoryKinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={kinds.includes(kind)} onClick={() => toggle(kind)}>
            <Glyph name={kind} />
            {t(`memory.kind.${kind}`)}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={weighty}
          title={t("memory.weightyHelp", { weight })}
          onClick={() => change({ ...filter, weighty: !weighty })}
        >
          {t("memory.weighty")}
        </button>
        <output>{t("memory.found", { count: found })}</output>
      </div>
    </search>
  );
}
