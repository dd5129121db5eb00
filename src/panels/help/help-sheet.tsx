import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { view } from "../../store/view.ts";
import { Glyph } from "../shared/glyph.tsx";
import "./help.css";

const groups = {
  watching: ["pan", "zoom", "fit", "director", "villager", "follow"],
  time: ["play", "speed", "news", "moment", "event", "minute", "live", "reading"],
  page: ["feed", "bookmark", "picture", "help", "escape"],
} as const;

/** All keys of the page on one sheet. */
export default function HelpSheet() {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
    sheet.current?.focus();
  }, []);
  const close = (): void => view.setState({ help: false });
  return (
    <dialog className="paper help" ref={sheet} tabIndex={-1} aria-label={t("help.title")} onClose={close}>
      <header>
        <h2>{t("help.title")}</h2>
        <button type="button" className="sign" title={t("help.close")} onClick={close}>
          <Glyph name="close" />
        </button>
      </header>
      <div className="help-groups">
        {Object.entries(groups).map(([group, keys]) => (
          <section key={group}>
            <h3>{t(`help.${group}`)}</h3>
            <dl>
              {keys.map((key) => (
                <div key={key}>
                  <dt>{t(`help.name.${key}`)}</dt>
                  <dd>{t(`help.key.${key}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
