/** Path of a Chromium on this machine, or undefined. */
export function findChromium(): Promise<string | undefined>;
export function requireChromium(): Promise<string>;
