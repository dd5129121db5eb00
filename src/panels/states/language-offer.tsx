import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Glyph } from "../shared/glyph.tsx";
import { useShown } from "../shared/use-shown.ts";
import { isDeclined, languageOf, setDeclined, setLanguage } from "../words/language.ts";

/** Offers the page in the language of the village, in that language, until it is taken or declined. */
export function LanguageOffer() {
  const { t, i18n } = useTranslation();
  const spoken = useShown((now) => languageOf(now.world?.scenario.language));
  const open = useShown((now) => now.link.state === "open");
  const [closed, setClosed] = useState(false);
  if (!open || closed || spoken === undefined || spoken === i18n.language || isDeclined(spoken)) return null;
  const own = i18n.getFixedT(spoken);
  const decline = (): void => {
    setDeclined(spoken);
    setClosed(true);
  };
  return (
    <div className="paper notice language-offer">
      <p lang={spoken}>{own("offer.text")}</p>
      <button type="button" lang={spoken} onClick={() => setLanguage(spoken)}>
        {own("offer.take")}
      </button>
      <button type="button" className="sign" title={t("offer.decline")} onClick={decline}>
        <Glyph name="close" />
      </button>
    </div>
  );
}
