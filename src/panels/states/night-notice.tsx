import { useTranslation } from "react-i18next";
import { useShown } from "../shared/use-shown.ts";

/** Says that time goes faster because everybody sleeps. */
export function NightNotice() {
  const { t } = useTranslation();
  const night = useShown((now) => now.pace === "night" && now.playing && now.link.state === "open");
  if (!night) return null;
  return (
    <div className="paper notice" role="status">
      <p>{t("state.night")}</p>
    </div>
  );
}
