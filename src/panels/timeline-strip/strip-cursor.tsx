import { useEffect, useRef } from "react";
import { shown } from "../../store/shown.ts";
import { scaleOf, xOf } from "./scale.ts";

/** Where the picture stands in time; an element above the drawing, so that its moving draws nothing anew. */
export function StripCursor() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => (mark.current ? keepInPlace(mark.current) : undefined), []);
  return <span ref={mark} className="strip-cursor" />;
}

function keepInPlace(mark: HTMLElement): () => void {
  const box = mark.parentElement ?? mark;
  // Asked of the page only when it changes: asking makes it lay everything out.
  let width = box.clientWidth;
  let at = Number.NaN;
  const move = (): void => {
    const now = shown.getState();
    const px = Math.max(1, devicePixelRatio);
    const x = Math.round(xOf(scaleOf(now, width), now.cursor) * px) / px;
    if (x === at) return;
    at = x;
    mark.style.transform = `translateX(${x}px)`;
  };
  const size = new ResizeObserver(() => {
    width = box.clientWidth;
    move();
  });
  size.observe(box);
  const stop = shown.subscribe(move);
  return () => {
    stop();
    size.disconnect();
  };
}
