import { type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { timeAt } from "#village/clock";
import { bookmarks } from "../../store/bookmarks.ts";
import { findings } from "../../store/findings.ts";
import { keepTrying } from "../../store/keep-trying.ts";
import { type Shown, shown } from "../../store/shown.ts";
import { stage } from "../../store/stage.ts";
import { clockOf } from "../words/when.ts";
import type { StripData, StripPicture } from "./draw.ts";
import { scaleOf } from "./scale.ts";
import { StripSource } from "./strip-source.ts";

/** Milliseconds between two drawings of the whole strip while a live run grows. */
const pause = 1000;

/**
 * Keeps the picture on the canvas up to date; `onPlain` is called where there is no WebGL to draw with. Each language
 * needs a canvas of its own, since one whose picture was taken away has lost its context for good.
 */
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
    void untilQuiet()
      .then(() => keepTrying(() => import("./draw.ts")))
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

/** Milliseconds for which the strip lets the village come first. */
const patience = 2500;

/** Until the village has been drawn for the first time, or for a while. */
function untilQuiet(): Promise<void> {
  return new Promise((quiet) => {
    const go = (): void => {
      clearTimeout(timer);
      stage.listeners.delete(go);
      quiet();
    };
    const timer = setTimeout(go, patience);
    stage.listeners.add(go);
  });
}

/** Draws now, whenever the run has grown or what is marked on it has changed, and when the place on the page changes. */
function keep(picture: StripPicture, box: HTMLElement, nameOf: StripData["nameOf"]): () => void {
  let source: StripSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn = "";
  // Asked of the page only when it changes: asking makes it lay everything out.
  let width = box.clientWidth;
  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const now = shown.getState();
    if (!now.world || !now.timeline) return;
    if (source?.timeline !== now.timeline) source = new StripSource(now.timeline);
    const scale = scaleOf(now, width);
    const data = source.data(now, scale);
    document.documentElement.style.setProperty("--lanes", String(data.lanes.length));
    drawn = keyOf(now, scale.width);
    picture.draw({ ...data, calendar: now.world.calendar, nameOf });
  };
  const plan = (): void => {
    timer ??= setTimeout(draw, drawn ? pause : 0);
  };
  const redraw = (): void => {
    clearTimeout(timer);
    timer = setTimeout(draw, 0);
  };
  const stops = [
    shown.subscribe((now, before) => {
      if (now.followed !== before.followed || now.selected !== before.selected) redraw();
      else if (drawn !== keyOf(now, width)) plan();
    }),
    findings.subscribe(plan),
    bookmarks.subscribe(redraw),
  ];
  const size = new ResizeObserver(() => {
    width = box.clientWidth;
    draw();
  });
  size.observe(box);
  return () => {
    for (const stop of stops) stop();
    size.disconnect();
    clearTimeout(timer);
    picture.destroy();
  };
}

const keyOf = ({ end }: Shown, width: number): string => `${end} ${Math.max(1, width)}`;
