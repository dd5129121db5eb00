import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Chronicle } from "#village/chronicle";
import { explain } from "#village/why/explain";
import type { Link } from "#village/why/link";
import { threadOf } from "#village/why/thread";
import type { World } from "#village/world";
import { shown } from "../../store/shown.ts";
import { useChronicle } from "../shared/use-chronicle.ts";
import { tellerFor } from "../words/why-words.ts";
import { AskedLine } from "./asked-line.tsx";
import { Details } from "./details.tsx";
import { Sentences } from "./sentences.tsx";
import { Thread } from "./thread.tsx";

/** Why something was: a few plain sentences, the thread back to the first cause, and below it what the mind was given. */
export default function WhyView({ world, asked }: { world: World; asked: Link }) {
  const { t } = useTranslation();
  const log = useChronicle();
  return (
    <section className="why villager-page" aria-label={t("why.label")}>
      <button type="button" className="why-back" onClick={() => shown.getState().askWhy(null)}>
        {t("why.back")}
      </button>
      {log && (
        <Answer
          key={`${asked.kind} ${asked.t} ${asked.text}`}
          {...{ world, asked }}
          chronicle={log.chronicle}
          now={Math.floor(log.tick)}
        />
      )}
    </section>
  );
}

interface AnswerProps {
  world: World;
  asked: Link;
  chronicle: Chronicle;
  /** The tick shown. */
  now: number;
}

function Answer({ world, asked, chronicle, now }: AnswerProps) {
  const { t, i18n } = useTranslation();
  const [followed, setFollowed] = useState(false);
  const teller = useMemo(() => tellerFor(chronicle, i18n.language, now), [chronicle, i18n.language, now]);
  const thread = useMemo(() => threadOf(chronicle, asked), [chronicle, asked]);
  const sentences = useMemo(() => explain(chronicle, asked), [chronicle, asked]);
  return (
    <>
      <AskedLine {...{ world, asked, chronicle, now }} when={teller.when(asked.t)} />
      <Sentences sentences={sentences} teller={teller} about={asked.by} />
      {!followed && thread.length > 2 && (
        <button type="button" className="why-follow" onClick={() => setFollowed(true)}>
          {t("why.follow")}
        </button>
      )}
      {followed && <Thread world={world} thread={thread} teller={teller} />}
      <Details world={world} thread={thread} teller={teller} />
    </>
  );
}
