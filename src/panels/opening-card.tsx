import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShown } from "./shared/use-shown.ts";

/** Ticks after the start of a live run in which the village is still introduced. */
const early = 60;
/** Milliseconds the card stays when nobody touches the page. */
const stays = 14_000;

/** Introduces the village at the start of a live run, until the first touch. */
export function OpeningCard() {
  const { t } = useTranslation();
  const scenario = useShown((now) => now.world?.scenario);
  const opening = scenario?.opening;
  const fits = useShown((now) => now.link.state === "open" && now.atLive && now.end < early);
  const [shown, setShown] = useState<"not yet" | "shown" | "gone">("not yet");
  useEffect(() => {
    if (fits && opening) setShown((before) => (before === "not yet" ? "shown" : before));
  }, [fits, opening]);
  useEffect(() => {
    if (shown !== "shown") return;
    const leave = (): void => setShown("gone");
    const timer = setTimeout(leave, stays);
    addEventListener("pointerdown", leave);
    addEventListener("keydown", leave);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointerdown", leave);
      removeEventListener("keydown", leave);
    };
  }, [shown]);
  if (shown === "not yet" || !opening) return null;
  return (
    <section
      className={`paper opening-card ${shown === "gone" ? "is-gone" : ""}`}
      aria-hidden={shown === "gone"}
    >
      <h2 lang={scenario.language}>{opening.title}</h2>
      <p lang={scenario.language}>{opening.text}</p>
      <button type="button">{t("opening.close")}</button>
    </section>
  );
}
