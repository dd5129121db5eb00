/** One thought out of `thoughts.jsonl`, with the sections that stand there once put back in. */
import { existsSync, readFileSync } from "node:fs";

interface WrittenSection {
  name: string;
  tokens: number;
  lines?: string[];
  hash?: string;
}

export function readThought(path: string, id: string): object | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  const start = text.indexOf(`{"id":${JSON.stringify(id)},`);
  if (start < 0 || (start > 0 && text[start - 1] !== "\n")) return undefined;
  const end = text.indexOf("\n", start);
  const thought = JSON.parse(text.slice(start, end < 0 ? undefined : end)) as { sections: WrittenSection[] };
  return {
    ...thought,
    sections: thought.sections.map((s) => ({ ...s, lines: s.lines ?? linesOf(text, s.hash ?? "") })),
  };
}

/** The lines of a stable section, from where it was first written. */
function linesOf(text: string, hash: string): string[] {
  const marker = `"hash":${JSON.stringify(hash)},"tokens":`;
  const at = text.indexOf(marker);
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", start);
  if (at < 0) return [];
  const first = JSON.parse(text.slice(start, end < 0 ? undefined : end)) as { sections: WrittenSection[] };
  return first.sections.find((s) => s.hash === hash)?.lines ?? [];
}
