import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type Calendar, timeAt } from "#village/clock";
import type { Weather } from "#village/state";
import { Glyph, type GlyphName } from "./shared/glyph.tsx";
import { useMoment, useShown } from "./shared/use-shown.ts";
import { clockOf, dateOf } from "./words/when.ts";

/** Place, day and clock. */
export function Masthead() {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  const tick = useMoment((now) => now.tick);
  const lags = useMoment((now) => now.lags);
  const weather = useMoment((now) => now.state?.village.weather ?? "clear");
  const village = world?.scenario.name;
  useEffect(() => {
    if (village) document.title = t("page.title", { village });
  }, [t, village]);
  if (!world) return null;
  const label = t(`weather.${weather}`);
  return (
    <header className="paper masthead">
      <h1 lang={world.scenario.language}>{village}</h1>
      <p className="masthead-date">
        {dateOf(t, world.calendar, tick)}
        <span className="masthead-weather" role="img" title={label} aria-label={label}>
          <Glyph name={skyOf(world.calendar, tick, weather)} />
        </span>
      </p>
      <time className={lags ? "masthead-clock is-late" : "masthead-clock"}>
        {clockOf(world.calendar, tick)}
      </time>
    </header>
  );
}

/** A clear sky has the moon before five and after nine. */
function skyOf(calendar: Calendar, tick: number, weather: Weather): GlyphName {
  const { hour } = timeAt(calendar, tick);
  return weather === "clear" && (hour < 5 || hour >= 21) ? "night" : weather;
}
