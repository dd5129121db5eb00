import { useTranslation } from "react-i18next";
import type { ThoughtReply } from "#village/protocol";
import type { World } from "#village/world";
import { openMemory } from "../shared/go-to.ts";
import { useChronicle } from "../shared/use-chronicle.ts";

const parts = ["recency", "importance", "relevance"] as const;
/** Scores come as integers scaled by this. */
const scale = 1e6;

/** The memories that came to mind, the best first, each with its three scores. */
export function Retrieved({ world, thought }: { world: World; thought: ThoughtReply }) {
  const { t } = useTranslation();
  const log = useChronicle();
  const { retrieved, villager } = thought;
  return (
    <>
      <h4>{t("why.retrieved", { count: retrieved.length })}</h4>
      {retrieved.length === 0 && <p className="nothing">{t("why.nothingRetrieved")}</p>}
      <ol className="retrieved">
        {retrieved.map((one) => (
          <li key={one.memory}>
            <button
              type="button"
              lang={world.scenario.language}
              onClick={() => openMemory(villager, one.memory)}
            >
              {log?.chronicle.life(villager).memories[one.memory]?.text}
            </button>
            <p className="bars">
              {parts.map((part) => (
                <label key={part}>
                  {t(`why.${part}`)}
                  <meter min={0} max={1} value={one[part] / scale} />
                </label>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
