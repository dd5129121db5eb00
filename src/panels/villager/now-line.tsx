import { useTranslation } from "react-i18next";
import { linkAt } from "#village/why/here";
import type { World } from "#village/world";
import { useChronicle } from "../shared/use-chronicle.ts";
import { useMoment } from "../shared/use-shown.ts";
import { WhyButton } from "../shared/why-button.tsx";
import { nowSentence } from "../words/now.ts";

/** One sentence about now, and the way to its reason. */
export function NowLine({ world, id }: { world: World; id: string }) {
  const { i18n } = useTranslation();
  const log = useChronicle();
  const sentence = useMoment(({ state, tick }) => {
    const villager = state?.villagers[id];
    return state && villager ? nowSentence(i18n, world, state, villager, tick) : "";
  });
  const link = log && linkAt(log.chronicle, id, log.tick);
  return (
    <div className="villager-now-row">
      <p className="villager-now">{sentence}</p>
      {link && <WhyButton link={link} />}
    </div>
  );
}
