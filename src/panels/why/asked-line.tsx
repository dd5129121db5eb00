import { useTranslation } from "react-i18next";
import type { Chronicle } from "#village/chronicle";
import { deedAt } from "#village/why/here";
import type { Link } from "#village/why/link";
import type { World } from "#village/world";
import { WhyButton } from "../shared/why-button.tsx";
import { nameOf, placeName } from "../words/where.ts";

interface AskedProps {
  world: World;
  asked: Link;
  when: string;
  chronicle: Chronicle;
}

/** What is asked about. Of a line one may also ask what its speaker was there for. */
export function AskedLine({ world, asked, when, chronicle }: AskedProps) {
  const { t } = useTranslation();
  const deed = asked.kind === "line" ? deedAt(chronicle, asked.by, asked.t) : undefined;
  const place = asked.place === null ? "" : placeName(world, asked.place);
  return (
    <header className="why-asked">
      <h3>{t(`why.title.${titleOf(asked)}`, { name: nameOf(world, asked.by), place })}</h3>
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

/** A walk that leads to no place has no name for where it goes. */
const titleOf = ({ kind, place }: Link): Link["kind"] => (kind === "walk" && place === null ? "act" : kind);
