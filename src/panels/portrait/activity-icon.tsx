import { useEffect, useState } from "react";
import type { Icon } from "#village/kinds";
import { artImage, artPack } from "./art-pack.ts";

interface Sheet {
  url: string;
  size: number;
  columns: number;
  names: Record<string, number>;
}

const load = async (): Promise<Sheet | null> => {
  const icons = (await artPack())?.icons;
  const image = icons ? await artImage(icons.image) : null;
  if (!icons || !image) return null;
  const columns = Math.floor(image.naturalWidth / icons.size);
  return { url: image.src, size: icons.size, columns, names: icons.names };
};

let sheet: Promise<Sheet | null> | undefined;

/** The drawn icon of an activity; nothing until the art is loaded. */
export function ActivityIcon({ icon, className }: { icon: Icon; className?: string }) {
  const [drawn, setDrawn] = useState<Sheet | null>(null);
  useEffect(() => {
    sheet ??= load();
    void sheet.then(setDrawn);
  }, []);
  const index = drawn?.names[icon];
  if (!drawn || index === undefined) return null;
  const { size, columns, url } = drawn;
  const style = {
    width: size,
    height: size,
    backgroundImage: `url("${url}")`,
    backgroundPosition: `${-(index % columns) * size}px ${-Math.floor(index / columns) * size}px`,
  };
  return <span className={`activity-icon ${className ?? ""}`} style={style} aria-hidden="true" />;
}
