import type { Page } from "playwright-core";

/** One picture of the page. */
export interface Shot {
  name: string;
  /** What the address holds after `#`; a run starts at 06:30, and a tick is ten seconds. */
  at: string;
  language?: "en" | "zh";
  size?: { width: number; height: number };
  /** What is done before the shutter. */
  prepare?(page: Page): Promise<unknown>;
  /** The part of the page that is taken, as a selector; the whole page when undefined. */
  part?: string;
}
