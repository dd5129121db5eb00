/** The parts of the art pack that panels draw: portraits and icons. Loaded once, when first asked for. */
export interface ArtPack {
  /** Ramp → five "#rrggbb", dark to light. */
  palette: Record<string, string[]>;
  portraits: PortraitArt;
  /** Kinds of ground with their colour on the small map. */
  ground?: { kinds: Record<string, { minimap: string }> };
  icons: { image: string; size: number; names: Record<string, number> };
}

export interface PortraitArt {
  /** Width and height of one picture in pixels. */
  cell: [number, number];
  /** Build → column of the sheet. */
  builds: Record<string, number>;
  /** Layers from back to front. */
  order: string[];
  /** Layer → its sheet, or shape → sheet. */
  layers: Record<string, string | Record<string, string>>;
  /** Layer → the ramp it is drawn in. */
  recolour: Record<string, string>;
}

const folder = "/art/";

let pack: Promise<ArtPack | null> | undefined;

/** Null when there is none or it does not come; panels then show their placeholders. */
export function artPack(): Promise<ArtPack | null> {
  pack ??= fetch(`${folder}pack.json`)
    .then((response) => (response.ok ? (response.json() as Promise<ArtPack>) : null))
    .catch(() => {
      pack = undefined;
      return null;
    });
  return pack;
}

const images = new Map<string, Promise<HTMLImageElement | null>>();

/** A picture of the pack; null when it is missing or does not come, and then it is asked for again the next time. */
export function artImage(path: string): Promise<HTMLImageElement | null> {
  let image = images.get(path);
  if (!image) {
    image = new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve(element);
      element.onerror = () => {
        images.delete(path);
        resolve(null);
      };
      element.src = folder + path;
    });
    images.set(path, image);
  }
  return image;
}
