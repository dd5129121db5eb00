import { useTranslation } from "react-i18next";
import type { Link } from "#village/why/link";
import { shown } from "../../store/shown.ts";

/** Asks the panel for the reason of something. */
export function WhyButton({ link }: { link: Link }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="why-button" onClick={() => shown.getState().askWhy(link)}>
      {t("why.ask")}
    </button>
  );
}
