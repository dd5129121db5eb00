import { useTranslation } from "react-i18next";
import { shown } from "../../store/shown.ts";
import { useMoment, useShown } from "../shared/use-shown.ts";
import { momentOf } from "../words/when.ts";

/** One slip that says how it stands with the run, when there is something to say. The gravest comes first. */
export function Notices() {
  const link = useShown((now) => now.link.state);
  const phase = useShown((now) => now.status?.phase);
  const live = useShown((now) => now.run?.live ?? false);
  const atEnd = useMoment((now) => now.end >= 0 && now.tick >= now.end);
  const playing = useShown((now) => now.playing);
  if (link === "failed") return null;
  if (link === "lost") return <Lost />;
  if (link === "loading") return <Loading />;
  if (live && phase === "paused") return <Paused />;
  if (live && phase === "resting") return <Resting />;
  return phase === "ended" && atEnd && (!playing || live) ? <Over /> : null;
}

function Lost() {
  const { t } = useTranslation();
  return (
    <div className="paper notice notice-grave" role="alert">
      <p>
        <b>{t("state.lost")}</b> {t("state.lostHelp")}
      </p>
    </div>
  );
}

function Loading() {
  const { t } = useTranslation();
  const calendar = useShown((now) => now.world?.calendar);
  const end = useMoment((now) => now.end);
  const text =
    calendar && end >= 0 ? t("state.reading", { moment: momentOf(t, calendar, end) }) : t("state.loading");
  return (
    <div className="paper notice" role="status">
      <p>{text}</p>
    </div>
  );
}

function Paused() {
  const { t } = useTranslation();
  const tell = useShown((now) => now.tell);
  const host = useShown((now) => now.run?.role === "host");
  return (
    <div className="paper notice" role="status">
      <p>{t(host ? "state.paused" : "state.pausedByHost")}</p>
      {host && (
        <button type="button" onClick={() => tell({ type: "pause", paused: false })}>
          {t("state.resume")}
        </button>
      )}
    </div>
  );
}

function Resting() {
  const { t } = useTranslation();
  const host = useShown((now) => now.run?.role === "host");
  return (
    <div className="paper notice" role="status">
      <p>{t(host ? "state.resting" : "state.restingForHost")}</p>
    </div>
  );
}

function Over() {
  const { t } = useTranslation();
  const again = (): void => {
    shown.getState().seek(0);
    shown.getState().setPlaying(true);
  };
  return (
    <div className="paper notice" role="status">
      <p>{t("state.over")}</p>
      <button type="button" onClick={again}>
        {t("state.again")}
      </button>
    </div>
  );
}
