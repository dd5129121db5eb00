import { useTranslation } from "react-i18next";
import type { Sentence } from "#village/why/explain";
import { keyOf } from "#village/why/link";
import type { Teller } from "#village/why/tell";
import { MomentLink } from "./moment-link.tsx";

interface SentencesProps {
  sentences: readonly Sentence[];
  teller: Teller;
  /** Whom they are about: a pronoun stands for the name. */
  about: string;
}

/** Each clause leads to its moment. */
export function Sentences({ sentences, teller, about }: SentencesProps) {
  const { t } = useTranslation();
  if (sentences.length === 0) return <p className="why-sentence">{t("why.unknown")}</p>;
  return sentences.map((sentence) => (
    <p className="why-sentence" key={sentence.clauses.map(({ link }) => keyOf(link)).join()}>
      {teller.sentence(sentence, about).map(({ text, link }) =>
        link === null ? (
          text
        ) : (
          <MomentLink key={keyOf(link)} to={link}>
            {text}
          </MomentLink>
        ),
      )}
    </p>
  ));
}
