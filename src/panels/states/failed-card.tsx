import { useTranslation } from "react-i18next";
import { useShown } from "../shared/use-shown.ts";

/** What went wrong for good, what to do about it, and the facts for whoever helps. */
export function FailedCard() {
  const { t } = useTranslation();
  const code = useShown((now) => (now.link.state === "failed" ? now.link.code : null));
  const detail = useShown((now) => (now.link.state === "failed" ? now.link.detail : ""));
  if (code === null) return null;
  const away = code === "run-unknown" || code === "run-replaced";
  return (
    <section className="paper failed-card" role="alert">
      <h2>{t(`failed.${code}.title`)}</h2>
      <p>{t(`failed.${code}.text`)}</p>
      {detail && <p className="failed-detail">{detail}</p>}
      <p className="failed-ways">
        <button type="button" onClick={() => (away ? location.assign("/") : location.reload())}>
          {t(away ? "failed.current" : "failed.reload")}
        </button>
        {code === "run-replaced" && (
          <button type="button" className="is-second" onClick={() => location.reload()}>
            {t("failed.saved")}
          </button>
        )}
      </p>
    </section>
  );
}
