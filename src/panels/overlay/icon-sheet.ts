/** The icons of what villagers do, as positions in one picture. */
import { artImage, artPack } from "../portrait/art-pack.ts";

export interface IconSheet {
  /** Shows an icon as the element's background; an unknown one shows nothing. */
  show(element: HTMLElement, icon: string): void;
}

/** Undefined while the art is not there. */
export async function loadIcons(): Promise<IconSheet | undefined> {
  const icons = (await artPack())?.icons;
  const image = icons ? await artImage(icons.image) : null;
  if (!icons || !image) return undefined;
  const columns = Math.max(1, Math.floor(image.naturalWidth / icons.size));
  return {
    show: (element, icon) => {
      const index = icons.names[icon];
      element.hidden = index === undefined;
      if (index === undefined) return;
      element.style.backgroundImage = `url("${image.src}")`;
      element.style.backgroundPosition = `${-(index % columns) * icons.size}px ${-Math.floor(index / columns) * icons.size}px`;
    },
  };
}
