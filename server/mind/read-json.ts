/** JSON from a model's text: the whole of it, or the one object in it when words or a code fence stand around. */
export function readJson(text: string): { value: unknown; mended: boolean } | undefined {
  const whole = parsed(text);
  if (whole) return { value: whole.value, mended: false };
  const inner = parsed(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  return inner && { value: inner.value, mended: true };
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
