import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { findings } from "../../store/findings.ts";
import { shown } from "../../store/shown.ts";
import { useMoment, useShown } from "../shared/use-shown.ts";
import { momentLine } from "../words/moments.ts";
import { momentOf } from "../words/when.ts";
import { type MomentMark, markAt, momentMarks } from "./moment-marks.ts";
import { scaleOf, tickOf } from "./scale.ts";
import { StripCursor } from "./strip-cursor.tsx";
import { usePicture } from "./use-picture.ts";

/** The whole run in one line: drag to any moment and the picture follows. */
export function Strip() {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [plain, setPlain] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const world = useShown((now) => now.world);
  const tick = useMoment((now) => now.tick);
  const end = useMoment((now) => now.end);
  usePicture(canvas, () => setPlain(true));
  const say = (at: number): string => (world ? momentOf(t, world.calendar, Math.round(at)) : "");
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const now = pointedBy(event);
    setPointed(now);
    if (event.currentTarget.hasPointerCapture(event.pointerId)) shown.getState().seek(now.tick);
  };
  return (
    <div
      className={plain ? "strip is-plain" : "strip"}
      role="slider"
      tabIndex={0}
      aria-label={t("strip.label")}
      aria-description={t("strip.help")}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, end)}
      aria-valuenow={tick}
      aria-valuetext={say(tick)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grasp();
        point(event);
      }}
      onPointerMove={point}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={() => setPointed(null)}
      onKeyDown={(event) => stepByKey(event, world ? 60 / world.calendar.tickSeconds : 6)}
    >
      <canvas key={i18n.language} ref={canvas} hidden={plain} />
      <StripCursor />
      {pointed && (
        <span
          className="strip-tip"
          style={{ left: pointed.x, "--share": pointed.share } as CSSProperties}
          aria-hidden="true"
        >
          <time>{say(pointed.tick)}</time>
          {pointed.mark && world && <q>{momentLine(i18n, world, pointed.mark.moment)}</q>}
        </span>
      )}
    </div>
  );
}

/** Pixels of the strip's height in which the marks of moments stand. */
const markRow = 16;

interface Pointed {
  /** Pixels from the left, and the same as a share of the whole. */
  x: number;
  share: number;
  tick: number;
  /** The moment whose mark the pointer is on. */
  mark: MomentMark | undefined;
}

/** Where the pointer is; on the mark of a moment, at that moment. */
function pointedBy(event: PointerEvent<HTMLDivElement>): Pointed {
  const box = event.currentTarget.getBoundingClientRect();
  const now = shown.getState();
  const scale = scaleOf(now, box.width);
  const x = Math.max(0, Math.min(box.width, event.clientX - box.left));
  const above = event.clientY - box.top < markRow;
  const mark = above ? markAt(momentMarks(findings.getState().moments, scale), x) : undefined;
  const tick = Math.min(now.end, mark?.moment.t ?? tickOf(scale, x));
  return { x, share: x / box.width, tick, mark };
}

/** The tick under the pointer, also where nothing is known yet. */
function tickUnder(event: PointerEvent<HTMLDivElement>): number {
  const box = event.currentTarget.getBoundingClientRect();
  return tickOf(scaleOf(shown.getState(), box.width), event.clientX - box.left);
}

let playedBefore = false;

/** While the cursor is held it does not run away. */
function grasp(): void {
  const { playing, setPlaying } = shown.getState();
  playedBefore = playing;
  setPlaying(false);
}

/** Whoever lets go at or after the present of a live run stays with it. */
function release(event: PointerEvent<HTMLDivElement>): void {
  const now = shown.getState();
  const near = scaleOf(now, 1).last * 0.005;
  if (now.run?.live && tickUnder(event) >= now.end - near) now.goLive();
  else if (playedBefore) now.setPlaying(true);
}

function stepByKey(event: KeyboardEvent, minute: number): void {
  const step = event.shiftKey ? minute * 60 : minute;
  const { cursor, end, seek } = shown.getState();
  if (event.key === "ArrowLeft" || event.key === "ArrowDown") seek(cursor - step);
  else if (event.key === "ArrowRight" || event.key === "ArrowUp") seek(cursor + step);
  else if (event.key === "Home") seek(0);
  else if (event.key === "End") seek(end);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
