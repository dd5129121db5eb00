/** Of JSON, what JSON.parse does not tell: where text stops being any (some versions of Node say it), and how deep it is. */

const token =
  /[ \t\r\n]*(?:([[{])|([\]}])|([:,])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** What may come next: a value, a key, what stands between a key and its value, or what ends or parts values. */
type Awaited = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or end";

/** Line and column of the first character that does not fit, from 1; undefined when all fits. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const open: string[] = [];
  let awaited: Awaited = "value";
  token.lastIndex = 0;
  for (let at = 0; ; at = token.lastIndex) {
    const match = token.exec(text);
    const rest = /[^ \t\r\n]|$/.exec(text.slice(at));
    const place = at + (rest?.index ?? 0);
    if (!match) return place === text.length && done(awaited, open) ? undefined : placeOf(text, place);
    const next = after(match, awaited, open);
    if (!next) return placeOf(text, place);
    awaited = next;
  }
}

/** How deep lists and objects lie in one another. */
export function depthOf(text: string): number {
  let [deep, deepest] = [0, 0];
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (mark === "[" || mark === "{") deepest = Math.max(deepest, ++deep);
    else if (mark === "]" || mark === "}") deep--;
  }
  return deepest;
}

const done = (awaited: Awaited, open: readonly string[]): boolean =>
  awaited === "comma or end" && open.length === 0;

/** What is awaited after a token; undefined when the token was not. */
function after(match: RegExpExecArray, awaited: Awaited, open: string[]): Awaited | undefined {
  const [, opening, closing, mark, text] = match;
  if (closing) {
    const fits = closing === "]" ? awaited !== "value" && awaited !== "key or }" : awaited !== "value or ]";
    const ends = awaited === "comma or end" || awaited === "value or ]" || awaited === "key or }";
    return ends && fits && open.pop() === (closing === "]" ? "[" : "{") ? "comma or end" : undefined;
  }
  if (mark === ":") return awaited === "colon" ? "value" : undefined;
  if (mark === ",") {
    if (awaited !== "comma or end" || open.length === 0) return undefined;
    return open.at(-1) === "[" ? "value" : "key";
  }
  if (awaited === "key" || awaited === "key or }") return text ? "colon" : undefined;
  if (awaited !== "value" && awaited !== "value or ]") return undefined;
  if (!opening) return "comma or end";
  open.push(opening);
  return opening === "[" ? "value or ]" : "key or }";
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
