/** Loads the pictures of the art pack as plain images, so that they can be cut, dyed and composed on canvases. */
export interface Pictures {
  /** The picture of a path inside the pack; undefined when it could not be loaded. */
  get(path: string): HTMLImageElement | undefined;
  load(paths: Iterable<string>): Promise<void>;
  /** Paths that could not be loaded. */
  readonly missing: ReadonlySet<string>;
}

/** `base` is the address of the pack's folder, with a slash at its end. */
export function createPictures(base: string): Pictures {
  const images = new Map<string, HTMLImageElement>();
  const missing = new Set<string>();
  const loadOne = async (path: string): Promise<void> => {
    if (images.has(path) || missing.has(path)) return;
    const image = new Image();
    image.src = base + path;
    try {
      await image.decode();
      images.set(path, image);
    } catch {
      missing.add(path);
    }
  };
  return {
    missing,
    get: (path) => images.get(path),
    load: async (paths) => {
      await Promise.all(Array.from(paths, loadOne));
    },
  };
}

export interface Surface {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
}

/** A transparent canvas that keeps pixels sharp. It is kept in main memory: thousands of small tiles are faster so. */
export function surface(width: number, height: number): Surface {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no 2d canvas");
  context.imageSmoothingEnabled = false;
  return { canvas, context };
}
