/**
 * Fills the slots of a template. "{what}" is the value, "{What}" the value with a capital, "{what_}" the value as it
 * stands within a sentence. A slot without a value stays, so that the caller can see it.
 */
import { matchesIn } from "#village/pattern";

export type Slots = Readonly<Record<string, string | undefined>>;

const slot = /\{(\p{L}+)(_?)\}/gu;

export function fillSlots(template: string, slots: Slots, isSmall?: (word: string) => boolean): string {
  return template.replace(slot, (whole, name: string, inner: string) => {
    const value = slots[lower(name)];
    if (value === undefined) return whole;
    if (inner) return isSmall?.(value.split(" ")[0] ?? "") ? lower(value) : value;
    return name === lower(name) ? value : capital(value);
  });
}

/** Names of the slots of a template, in small letters. */
export const slotsOf = (template: string): string[] =>
  matchesIn(template, slot).map(([, name]) => lower(name as string));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
