import type { PixelCanvas } from "../canvas.ts";

export type Facing = "down" | "up" | "left" | "right";

/** Light that a thing throws: centre in px from the middle of the footprint's lower edge (up is negative), radius in px. */
export type Lamp = { dx: number; dy: number; radius: number };

/**
 * An object kind as drawn. Pictures are bottom-aligned to the footprint's lower edge and centred on its width.
 * Lists are variant by variant: `loop` pictures each (default 1), so variant v starts at v × loop.
 */
export type Sprite = {
  frames: PixelCanvas[];
  loop?: number;
  fps?: number;
  states?: Record<string, PixelCanvas[]>;
  facings?: Partial<Record<Facing, PixelCanvas[]>>;
  lamp?: Lamp;
  /** The lamp shines only in this state. */
  lampState?: string;
  shadow?: "small" | "medium" | "large";
  /**
   * Of things one sits or lies on: the user is drawn just over it, or, for the facings in `covers`, just under it
   * (the back of a chair hides who looks away).
   */
  seat?: { covers: Facing[] };
  /** Lies on the floor: drawn before all that stands. */
  flat?: boolean;
};

export type Sprites = Record<string, Sprite>;
