import { useTranslation } from "react-i18next";
import { keyOf, type Link } from "#village/why/link";
import { capital, type Teller } from "#village/why/tell";
import type { World } from "#village/world";
import { Portrait } from "../portrait/portrait.tsx";
import { whyWords } from "../words/why-words.ts";
import { MomentLink } from "./moment-link.tsx";

interface ThreadProps {
  world: World;
  thread: readonly Link[];
  teller: Teller;
}

/** From what is asked about back to the first cause; each step leads to its moment. */
export function Thread({ world, thread, teller }: ThreadProps) {
  const { t, i18n } = useTranslation();
  return (
    <section className="thread">
      <h3>{t("why.thread")}</h3>
      <ol>
        {thread.map((link) => {
          const persona = world.personas[link.by];
          return (
            <li key={keyOf(link)}>
              {persona && <Portrait persona={persona} size={28} />}
              <MomentLink to={link}>{capital(teller.clause({ link, role: "plain" }))}</MomentLink>
            </li>
          );
        })}
      </ol>
      <p className="nothing">{whyWords(i18n.language).first}</p>
    </section>
  );
}
