import { useTranslation } from "react-i18next";
import { view } from "../../store/view.ts";
import { savePicture } from "../picture/save-picture.ts";
import { Glyph } from "../shared/glyph.tsx";
import { usePopover } from "../shared/use-popover.ts";
import { useShown } from "../shared/use-shown.ts";
import { CopyLink } from "./copy-link.tsx";
import { LanguageChoice } from "./language-choice.tsx";

/** The link to the moment, the pause for all, languages, and the keys. */
export function More() {
  const { t } = useTranslation();
  const { root, open, setOpen } = usePopover<HTMLDivElement>();
  return (
    <div className="more" ref={root}>
      <button
        type="button"
        className="sign"
        title={t("bar.more")}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Glyph name="more" />
      </button>
      {open && <Menu close={() => setOpen(false)} />}
    </div>
  );
}

function Menu({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const models = useShown((now) => now.run?.models);
  const showKeys = (): void => {
    close();
    view.setState({ help: true });
  };
  return (
    <div className="paper menu">
      <CopyLink />
      <ReadingPace />
      <PauseVillage />
      <LanguageChoice />
      <button type="button" className="wide" onClick={() => void savePicture()}>
        {t("bar.picture")}
      </button>
      <button type="button" className="wide" onClick={showKeys}>
        {t("more.keys")}
      </button>
      <p className="menu-foot">
        {t("more.model")} <b>{models?.join(", ")}</b>
      </p>
    </div>
  );
}

function ReadingPace() {
  const { t } = useTranslation();
  const reading = useShown((now) => now.reading);
  const setReading = useShown((now) => now.setReading);
  return (
    <label className="menu-check">
      <input type="checkbox" checked={reading} onChange={() => setReading(!reading)} />
      {t("more.reading")}
    </label>
  );
}

function PauseVillage() {
  const { t } = useTranslation();
  const phase = useShown((now) => now.status?.phase);
  const live = useShown((now) => now.run?.live ?? false);
  const tell = useShown((now) => now.tell);
  const host = useShown((now) => now.run?.role === "host");
  if (!host) return <p className="menu-note">{t("more.viewer")}</p>;
  if (!live || (phase !== "running" && phase !== "paused")) return null;
  const paused = phase === "paused";
  return (
    <button type="button" className="wide" onClick={() => tell({ type: "pause", paused: !paused })}>
      {t(paused ? "more.resumeVillage" : "more.pauseVillage")}
    </button>
  );
}
