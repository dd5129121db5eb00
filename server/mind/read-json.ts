/**
 * JSON from a model's text: the whole of it, or the one object in it when words or a code fence stand around; small
 * faults of form (a comma too many, quotes of another kind) are mended by a library, and that is told.
 */
import { jsonrepair } from "jsonrepair";

export function readJson(text: string): { value: unknown; mended: boolean } | undefined {
  const whole = parsed(text);
  if (whole) return { value: whole.value, mended: false };
  const object = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  // Only what has both its braces: of an answer that broke off nothing is made up.
  if (!object.startsWith("{")) return undefined;
  const inner = parsed(object) ?? parsed(repaired(object));
  return inner && isObject(inner.value) ? { value: inner.value, mended: true } : undefined;
}

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function repaired(text: string): string {
  try {
    return jsonrepair(text);
  } catch {
    return "";
  }
}
