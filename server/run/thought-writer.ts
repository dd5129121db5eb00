/** Lines of `thoughts.jsonl`. A section that stays the same (a persona, say) is written out once and named by its hash after. */
import { existsSync, readFileSync } from "node:fs";
import type { Thought, ThoughtSection } from "../mind/mind.ts";

export class ThoughtWriter {
  private readonly known = new Set<string>();

  /** `path` is the file to go on with: the sections that stand in it are known already. */
  constructor(path?: string) {
    if (path === undefined || !existsSync(path)) return;
    for (const match of readFileSync(path, "utf8").matchAll(/"hash":"([0-9a-z]+)","tokens":\d+,"lines"/g))
      this.known.add(match[1] as string);
  }

  readonly write = (thought: Thought): string =>
    JSON.stringify({ ...thought, sections: thought.sections.map((section) => this.section(section)) });

  private section({ name, lines, hash, tokens }: ThoughtSection): object {
    if (hash === undefined) return { name, tokens, lines };
    if (this.known.has(hash)) return { name, hash, tokens };
    this.known.add(hash);
    return { name, hash, tokens, lines };
  }
}
