import { useTranslation } from "react-i18next";
import { Glyph } from "../shared/glyph.tsx";
import { useShown } from "../shared/use-shown.ts";
import { Strip } from "../timeline-strip/strip.tsx";
import { changeSpeed, stepByMoment, stepByNews, togglePlay } from "./commands.ts";
import { LiveButton } from "./live-button.tsx";
import { More } from "./more.tsx";

/** The one bar: play, step, speed, the time line, the present, the camera, and more. */
export function Bar() {
  const { t } = useTranslation();
  const open = useShown((now) => now.world !== null);
  if (!open) return null;
  return (
    <section className="paper bar" aria-label={t("bar.label")}>
      <div className="bar-group">
        <button type="button" className="sign" title={t("bar.back")} onClick={() => stepByNews(-1)}>
          <Glyph name="back" />
        </button>
        <PlayButton />
        <button type="button" className="sign" title={t("bar.forward")} onClick={() => stepByNews(1)}>
          <Glyph name="forward" />
        </button>
        <button type="button" className="sign" title={t("bar.nextMoment")} onClick={() => stepByMoment(1)}>
          <Glyph name="moment" />
        </button>
      </div>
      <Speed />
      <Strip />
      <div className="bar-group bar-end">
        <LiveButton />
        <Camera />
        <More />
      </div>
    </section>
  );
}

function PlayButton() {
  const { t } = useTranslation();
  const playing = useShown((now) => now.playing);
  const live = useShown((now) => now.run?.live ?? false);
  const label = playing ? t(live ? "bar.pause" : "bar.pauseSaved") : t("bar.play");
  return (
    <button type="button" className="sign sign-main" title={label} aria-label={label} onClick={togglePlay}>
      <Glyph name={playing ? "pause" : "play"} />
    </button>
  );
}

function Speed() {
  const { t } = useTranslation();
  const speed = useShown((now) => now.speed);
  const pace = useShown((now) => (now.playing ? now.pace : "plain"));
  const label = t("bar.speedLabel", { speed });
  const title = pace === "plain" ? label : t(`bar.pace.${pace}`);
  const bound = useShown((now) => now.atLive && now.run?.role === "viewer");
  return (
    <div className="bar-group speed">
      <button type="button" className="sign" title={t("bar.slower")} onClick={() => changeSpeed(-1)}>
        <Glyph name="minus" />
      </button>
      <output title={title} aria-label={label} data-pace={pace}>
        {pace === "reading" && <Glyph name="read" />}
        {t("bar.speed", { speed: pace === "night" ? 128 : speed })}
      </output>
      <button
        type="button"
        className="sign"
        disabled={bound}
        title={t(bound ? "bar.hostSpeed" : "bar.faster")}
        onClick={() => changeSpeed(1)}
      >
        <Glyph name="plus" />
      </button>
    </div>
  );
}

function Camera() {
  const { t } = useTranslation();
  const director = useShown((now) => now.director);
  const setDirector = useShown((now) => now.setDirector);
  const askFit = useShown((now) => now.askFit);
  return (
    <>
      <button
        type="button"
        className="sign sign-director"
        title={t("bar.director")}
        aria-pressed={director}
        onClick={() => setDirector(!director)}
      >
        <Glyph name="director" />
      </button>
      <button type="button" className="sign sign-fit" title={t("bar.fit")} onClick={askFit}>
        <Glyph name="fit" />
      </button>
    </>
  );
}
