/**
 * Names between marks. Where a language does not write names large, the names that a request shows are put between two
 * signs of the private use area before it is read, and the signs are taken away from the answer.
 */
import { escaped } from "#village/pattern";
import { bounded } from "../bounded-cache.ts";

const open = "\uE000";
const close = "\uE001";

/** Puts each of these names between marks; longer names first, so that one within another is left alone. */
export const marker = bounded(500, (names: string): ((text: string) => string) => {
  const listed = names.split("\n").filter((name) => name !== "");
  if (listed.length === 0) return (text) => text;
  const sorted = listed.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(sorted.map(escaped).join("|"), "gu");
  return bounded(2000, (text) => text.replace(pattern, (name) => open + name + close));
});

export const unmarked = (text: string): string => text.replace(/[\uE000\uE001]/g, "");
