import type { PixelCanvas } from "./canvas.ts";

/** What pack.json may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One part of the art pack, as a part module's `draw()` returns it.
 * `files`: path inside assets/art/pack → picture. `pack`: top-level keys of pack.json that the part owns.
 */
export type Part = {
  readonly files: Readonly<Record<string, PixelCanvas>>;
  readonly pack: { readonly [key: string]: Json };
};
