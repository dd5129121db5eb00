import { type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { timeAt } from "#village/clock";
import { Density } from "../../store/density.ts";
import { type Shown, shown } from "../../store/shown.ts";
import { clockOf } from "../words/when.ts";
import type { StripData, StripPicture } from "./draw.ts";
import { lastTick, type Scale, xOf } from "./scale.ts";

/** Milliseconds between two drawings of the whole strip while a live run grows. */
const pause = 1000;

/** The stretch of time that the strip shows now, `width` pixels wide. */
export function scaleOf(now: Shown, width: number): Scale {
  const calendar = now.world?.calendar;
  const last = calendar ? lastTick(calendar, now.end, now.run?.live ?? false) : 1;
  return { last, width: Math.max(1, width) };
}

/** Keeps the picture on the canvas up to date; `onPlain` is called where there is no WebGL to draw with. */
export function usePicture(canvas: RefObject<HTMLCanvasElement | null>, onPlain: () => void): void {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a language change draws anew with t of that language.
  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    let stop = (): void => undefined;
    let gone = false;
    const nameOf = (tick: number, day: boolean): string => {
      const calendar = shown.getState().world?.calendar;
      if (!calendar) return "";
      return day ? t(`weekdayShort.${timeAt(calendar, tick).weekday}`) : clockOf(calendar, tick);
    };
    void import("./draw.ts")
      .then(({ createPicture }) => createPicture(element))
      .then((picture) => {
        if (gone) picture.destroy();
        else stop = keep(picture, box, nameOf);
      })
      .catch(onPlain);
    return () => {
      gone = true;
      stop();
    };
  }, [canvas, language]);
}

/** Draws now, whenever the run has grown, and whenever the place on the page changes. */
function keep(picture: StripPicture, box: HTMLElement, nameOf: StripData["nameOf"]): () => void {
  let density: { of: Shown["timeline"]; it: Density } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn = "";
  let x = -1;
  const draw = (): void => {
    timer = undefined;
    const now = shown.getState();
    if (!now.world || !now.timeline) return;
    if (density?.of !== now.timeline) density = { of: now.timeline, it: new Density(now.timeline) };
    density.it.update();
    const { bins, notices } = density.it;
    const scale = scaleOf(now, box.clientWidth);
    drawn = `${now.end} ${scale.width}`;
    x = -1;
    picture.draw({ calendar: now.world.calendar, scale, end: now.end, bins, notices, nameOf });
    move(now);
  };
  const move = (now: Shown): void => {
    const to = xOf(scaleOf(now, box.clientWidth), now.cursor);
    if (Math.abs(to - x) < 0.4) return;
    x = to;
    picture.moveTo(to);
  };
  const stop = shown.subscribe((now) => {
    if (timer === undefined && drawn !== `${now.end} ${box.clientWidth}`)
      timer = setTimeout(draw, drawn ? pause : 0);
    move(now);
  });
  const size = new ResizeObserver(draw);
  size.observe(box);
  return () => {
    stop();
    size.disconnect();
    clearTimeout(timer);
    picture.destroy();
  };
}
