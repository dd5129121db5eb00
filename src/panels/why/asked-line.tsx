import { useTranslation } from "react-i18next";
import type { Chronicle } from "#village/chronicle";
import { deedAt } from "#village/why/here";
import type { Link } from "#village/why/link";
import { isOver } from "#village/why/over";
import type { World } from "#village/world";
import { WhyButton } from "../shared/why-button.tsx";
import { nameOf, placeName } from "../words/where.ts";

interface AskedProps {
  world: World;
  asked: Link;
  when: string;
  chronicle: Chronicle;
  /** The tick shown. */
  now: number;
}

/** What is asked about. Of a line one may also ask what its speaker was there for. */
export function AskedLine({ world, asked, when, chronicle, now }: AskedProps) {
  const { t } = useTranslation();
  const deed = asked.kind === "line" ? deedAt(chronicle, asked.by, asked.t) : undefined;
  const place = asked.place === null ? "" : placeName(world, asked.place);
  return (
    <header className="why-asked">
      <h3>{t(`why.title.${titleOf(chronicle, asked, now)}`, { name: nameOf(world, asked.by), place })}</h3>
      {asked.text !== "" && <q lang={world.scenario.language}>{asked.text}</q>}
      <p className="why-when">
        {when}
        {place !== "" && ` · ${place}`}
      </p>
      {deed && (
        <p className="why-there">
          {t("why.there", { name: nameOf(world, asked.by) })} <WhyButton link={deed} />
        </p>
      )}
    </header>
  );
}

/** A walk that leads to no place has no name for where it goes. What is past is asked about as past. */
function titleOf(chronicle: Chronicle, asked: Link, now: number): string {
  const kind = asked.kind === "walk" && asked.place === null ? "act" : asked.kind;
  return isOver(chronicle, asked, now) ? `${kind}Past` : kind;
}
