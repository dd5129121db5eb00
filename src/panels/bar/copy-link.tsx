import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { momentLink } from "../../store/moment-link.ts";
import { shown } from "../../store/shown.ts";
import { useShown } from "../shared/use-shown.ts";

/** Milliseconds for which one is told that it is done. */
const told = 2500;

/** Puts a link to the moment and the picture shown on the clipboard; where there is none, it stands there to be copied. */
export function CopyLink() {
  const { t } = useTranslation();
  const shared = useShown((now) => now.run?.share != null);
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), told);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    const made = momentLink(shown.getState(), location);
    const done = await copyText(made);
    setCopied(done);
    setLink(done ? null : made);
  };
  return (
    <>
      <button type="button" className="wide" onClick={() => void copy()}>
        <span aria-live="polite">{t(copied ? "link.copied" : "link.copy")}</span>
      </button>
      {link !== null && (
        <input
          className="link-text"
          readOnly
          value={link}
          aria-label={t("link.text")}
          onFocus={(event) => event.target.select()}
        />
      )}
      {shared && <p className="menu-note">{t("link.shared")}</p>}
    </>
  );
}

/** False where the browser has no clipboard for this page, as on plain http from another machine. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
