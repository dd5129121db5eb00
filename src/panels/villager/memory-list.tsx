import { useTranslation } from "react-i18next";
import type { Memory } from "#village/state";
import { latest, type Vector } from "#village/vector";
import type { World } from "#village/world";
import { Glyph } from "../shared/glyph.tsx";
import { useMoment } from "../shared/use-shown.ts";
import { shortOf } from "../words/when.ts";

/** How many memories are shown. */
const shownMemories = 30;

/** The newest memories, newest first. */
export function MemoryList({ world, id }: { world: World; id: string }) {
  const { t } = useTranslation();
  const memories = useMoment(({ state }) => state?.villagers[id]?.mind.memories);
  const tick = useMoment((now) => now.tick);
  const items = memories ? newest(memories) : [];
  const given = givenTo(world, id);
  return (
    <section>
      <h3>{t("villager.memories")}</h3>
      {items.length === 0 && <p className="nothing">{t("villager.noMemories")}</p>}
      <ul className="memories">
        {items.map(({ index, memory }) => (
          <MemoryLine key={index} world={world} memory={memory} now={tick} before={index < given} />
        ))}
      </ul>
    </section>
  );
}

/** Newest first, each with its index in the stream. */
function newest(memories: Vector<Memory>): { index: number; memory: Memory }[] {
  const last = latest(memories, shownMemories);
  const first = memories.length - last.length;
  return last.map((memory, i) => ({ index: first + i, memory })).reverse();
}

/** How many memories the scenario gave a villager for the start: its own and what it knows about others. */
function givenTo(world: World, id: string): number {
  const persona = world.personas[id];
  const known = Object.values(persona?.relationships ?? {}).filter((r) => r.about !== undefined);
  return (persona?.memories.length ?? 0) + known.length;
}

interface LineProps {
  world: World;
  memory: Memory;
  now: number;
  /** From before the run. */
  before: boolean;
}

function MemoryLine({ world, memory, now, before }: LineProps) {
  const { t } = useTranslation();
  const kind = t(`villager.kind.${memory.kind}`);
  const importance = t("villager.importance", { importance: memory.importance });
  return (
    <li className={`memory memory-${memory.kind}`}>
      <span className="memory-kind" role="img" title={kind} aria-label={kind}>
        <Glyph name={memory.kind} />
      </span>
      <p lang={world.scenario.language}>{memory.text}</p>
      <p className="memory-foot">
        <time>{before ? t("when.before") : shortOf(t, world.calendar, memory.t, now)}</time>
        <meter min={0} max={10} value={memory.importance} title={importance} aria-label={importance} />
      </p>
    </li>
  );
}
