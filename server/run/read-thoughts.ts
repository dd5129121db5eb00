/** All thoughts of a run, oldest first, with the sections that stand in the file once put back in. */
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Thought, ThoughtSection } from "../mind/mind.ts";

type Written = Omit<Thought, "sections"> & {
  sections: (Omit<ThoughtSection, "lines"> & { lines?: readonly string[] })[];
};

/** A line that a killed process left torn ends the file. */
export async function* readThoughts(path: string): AsyncGenerator<Thought> {
  if (!existsSync(path)) return;
  const stable = new Map<string, readonly string[]>();
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    if (line === "") continue;
    let written: Written;
    try {
      written = JSON.parse(line) as Written;
    } catch {
      return;
    }
    const sections = written.sections.map((section) => {
      const { hash, lines } = section;
      if (hash !== undefined && lines) stable.set(hash, lines);
      return { ...section, lines: lines ?? stable.get(hash ?? "") ?? [] };
    });
    yield { ...written, sections };
  }
}
