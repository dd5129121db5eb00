import { type PointerEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { shown } from "../../store/shown.ts";
import { useShown } from "../shared/use-shown.ts";
import { startMinimap } from "./start-minimap.ts";
import "./minimap.css";

const tile = 16;
/** The share of the map's width in the picture from which the small map tells nothing new. */
const nearlyAll = 0.8;

/** The whole village small: who is where, and which part is in the picture. A click or a drag looks there. */
export default function Minimap() {
  const { t } = useTranslation();
  const world = useShown((now) => now.world);
  const needless = useShown(
    ({ camera, world: shownWorld }) => camera.view.w > (shownWorld?.map.width ?? 0) * tile * nearlyAll,
  );
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current && world ? startMinimap(canvas.current, world) : undefined), [world]);
  if (!world) return null;
  const { width, height } = world.map;
  const look = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width * tile;
    const y = ((event.clientY - box.top) / box.height) * height * tile;
    shown.getState().lookAt(x, y);
  };
  return (
    <canvas
      ref={canvas}
      className="paper minimap"
      hidden={needless}
      width={width * 2}
      height={height * 2}
      role="img"
      aria-label={t("minimap.label")}
      title={t("minimap.label")}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={look}
    />
  );
}
