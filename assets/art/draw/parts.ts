import type { Part } from "./part.ts";

/** The parts of the pack in the order in which their keys stand in pack.json. */
export const parts: readonly (() => Part)[] = [];
