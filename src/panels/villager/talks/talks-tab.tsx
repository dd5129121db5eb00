import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChronicle } from "../../shared/use-chronicle.ts";
import { useShown } from "../../shared/use-shown.ts";
import { Transcript } from "./transcript.tsx";

/** Talks shown at first, and more with each time that one asks for them. */
const page = 30;

/** The talks of a villager, the newest first; one is open. */
export default function TalksTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const log = useChronicle();
  const chosen = useShown((now) => now.talk);
  const [count, setCount] = useState(page);
  if (!log) return null;
  const { chronicle, tick } = log;
  const talks = chronicle.talksBy(id, tick).reverse();
  if (talks.length === 0) return <p className="nothing">{t("talks.none")}</p>;
  const at = talks.findIndex((talk) => talk.id === chosen);
  const opened = at < 0 && chosen !== "" ? 0 : at;
  const wanted = Math.max(count, opened + 1);
  return (
    <div className="page-scroll">
      <ol className="talks">
        {talks.slice(0, wanted).map((talk, i) => (
          <Transcript
            key={talk.id}
            world={chronicle.world}
            id={id}
            talk={talk}
            tick={tick}
            open={i === opened}
          />
        ))}
      </ol>
      {talks.length > wanted && (
        <button type="button" className="more-talks" onClick={() => setCount(wanted + page)}>
          {t("talks.earlier", { count: talks.length - wanted })}
        </button>
      )}
    </div>
  );
}
