import { useTranslation } from "react-i18next";
import { useShown } from "../shared/use-shown.ts";

/** Tells present from past, and leads back to the present. */
export function LiveButton() {
  const { t } = useTranslation();
  const live = useShown((now) => now.run?.live ?? false);
  const atLive = useShown((now) => now.atLive);
  const lost = useShown((now) => now.link.state === "lost");
  const over = useShown((now) => now.status?.phase === "ended");
  const goLive = useShown((now) => now.goLive);
  if (!live) return <span className="live live-saved">{t("bar.saved")}</span>;
  return (
    <button
      type="button"
      className="live"
      aria-pressed={atLive && !lost}
      title={t(atLive ? "bar.atLive" : "bar.goLive")}
      onClick={goLive}
    >
      <span className="live-dot" />
      {t(over ? "bar.over" : "bar.live")}
    </button>
  );
}
