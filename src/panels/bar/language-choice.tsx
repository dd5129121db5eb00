import { useTranslation } from "react-i18next";
import { useShown } from "../shared/use-shown.ts";
import { type Language, languages, setLanguage } from "../words/language.ts";

/** The languages of the page; that of the village is marked. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const spoken = useShown((now) => now.world?.scenario.language);
  return (
    <>
      <h2>{t("more.language")}</h2>
      <div className="choice">
        {(Object.keys(languages) as Language[]).map((language) => (
          <button
            type="button"
            key={language}
            lang={language}
            aria-pressed={i18n.language === language}
            title={language === spoken ? t("more.spoken") : undefined}
            onClick={() => setLanguage(language)}
          >
            {languages[language]}
            {language === spoken && <span className="choice-spoken" />}
          </button>
        ))}
      </div>
    </>
  );
}
