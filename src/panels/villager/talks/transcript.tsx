import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Conversation, heardBy, metIn, stayAt, staysOf } from "#village/conversation";
import { linkOfLine } from "#village/why/here";
import type { World } from "#village/world";
import { shown } from "../../../store/shown.ts";
import { stopAt } from "../../shared/go-to.ts";
import { WhyButton } from "../../shared/why-button.tsx";
import { shortOf } from "../../words/when.ts";
import { atPlace, nameOf, namesOf } from "../../words/where.ts";

interface TranscriptProps {
  world: World;
  id: string;
  talk: Conversation;
  tick: number;
  open: boolean;
}

/** A talk by its head, and when it is open with all that the villager has heard in it up to the tick. */
export function Transcript({ world, id, talk, tick, open }: TranscriptProps) {
  const { t, i18n } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const others = [...metIn(talk, id, tick).keys()];
  const came = staysOf(talk, id, tick)[0]?.from ?? talk.opened;
  const where = talk.place === null ? t("where.outdoors") : atPlace(t, world, talk.place);
  return (
    <li className="talk-row" ref={row}>
      <button
        type="button"
        className="talk-head"
        aria-expanded={open}
        onClick={() => shown.getState().openTalk(open ? "" : talk.id)}
      >
        <b className="talk-with" lang={world.scenario.language}>
          {namesOf(world, others, i18n.language)}
        </b>
        <span className="talk-where">
          <time>{shortOf(t, world.calendar, came, tick)}</time> · {where}
          {stayAt(talk, id, tick) && <em className="talk-now">{t("talks.now")}</em>}
        </span>
      </button>
      {open && <Lines world={world} id={id} talk={talk} tick={tick} />}
    </li>
  );
}

function Lines({ world, id, talk, tick }: Omit<TranscriptProps, "open">) {
  const { t } = useTranslation();
  return (
    <ul className="talk" lang={world.scenario.language}>
      {heardBy(talk, id, tick).map((line) => (
        <li key={`${line.event.t} ${line.event.by}`} className={line.event.by === id ? "is-own" : ""}>
          <p>
            <b className="talk-by">{nameOf(world, line.event.by)}</b>
            <button
              type="button"
              className="talk-time"
              title={t("talks.goThere")}
              onClick={() => stopAt(line.event)}
            >
              <time>{shortOf(t, world.calendar, line.event.t, tick)}</time>
            </button>
            <WhyButton link={linkOfLine(line)} />
          </p>
          <q>{line.event.data.text}</q>
        </li>
      ))}
    </ul>
  );
}
