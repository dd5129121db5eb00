import { useState } from "react";
import { useTranslation } from "react-i18next";
import { linkOfMemory } from "#village/why/here";
import type { World } from "#village/world";
import { Glyph } from "../../shared/glyph.tsx";
import { openMemory } from "../../shared/go-to.ts";
import { useChronicle } from "../../shared/use-chronicle.ts";
import { useMoment } from "../../shared/use-shown.ts";
import { WhyButton } from "../../shared/why-button.tsx";
import { shortOf } from "../../words/when.ts";
import { nameOf } from "../../words/where.ts";
import type { Remembered } from "./filter.ts";

interface LineProps {
  world: World;
  id: string;
  item: Remembered;
  all: readonly Remembered[];
}

export function MemoryLine({ world, id, item: { memory, index }, all }: LineProps) {
  const { t } = useTranslation();
  const log = useChronicle();
  const day = useMoment((now) => now.tick);
  const [open, setOpen] = useState(false);
  const kind = t(`memory.kind.${memory.kind}`);
  const importance = t("memory.importance", { importance: memory.importance });
  const link = log && linkOfMemory(log.chronicle, id, index);
  const known = link?.kind === "start";
  return (
    <article className={`memory memory-${memory.kind}`}>
      <span className="memory-kind" role="img" title={kind} aria-label={kind}>
        <Glyph name={memory.kind} />
      </span>
      <p lang={world.scenario.language}>
        {memory.speaker !== null && <b className="memory-by">{nameOf(world, memory.speaker)} </b>}
        {memory.text}
      </p>
      <p className="memory-foot">
        <time>{known ? t("when.before") : shortOf(t, world.calendar, memory.t, day)}</time>
        <meter min={0} max={10} value={memory.importance} title={importance} aria-label={importance} />
        {memory.evidence.length > 0 && (
          <button type="button" className="cites" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("memory.evidence", { count: memory.evidence.length })}
          </button>
        )}
        {link && !known && <WhyButton link={link} />}
      </p>
      {open && (
        <ul className="evidence" lang={world.scenario.language}>
          {memory.evidence.map((cited) => (
            <li key={cited}>
              <button type="button" onClick={() => openMemory(id, cited)}>
                {all[cited]?.memory.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
