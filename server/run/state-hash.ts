import { createHash } from "node:crypto";
import type { VillageState } from "#village/state";

/** SHA-256 of the state as JSON with sorted keys: equal states have equal hashes. */
export const stateHash = (state: VillageState): string =>
  createHash("sha256").update(JSON.stringify(state, sortKeys)).digest("hex");

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
