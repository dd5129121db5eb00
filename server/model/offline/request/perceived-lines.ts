/** What a villager perceives: people who are here or have come, notices, and things. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface PerceivedLine {
  kind: "here" | "came" | "talking" | "notice" | "thing";
  /** Of a person. */
  name: string | undefined;
  /** What the person is doing, in the -ing form. */
  doing: string;
  /** Of a notice, or the whole line. */
  text: string;
}

export function perceivedReader(language: Language): (line: string) => PerceivedLine {
  return bounded(4000, (line) => {
    const notice = language.pattern("lines.notice").exec(line)?.groups;
    if (notice) return { kind: "notice", name: undefined, doing: "", text: notice.text as string };
    const here = language.pattern("lines.here").exec(line)?.groups;
    const talking = here?.doing !== undefined && language.pattern("lines.inTalk").test(here.doing);
    if (here)
      return { kind: talking ? "talking" : "here", name: here.name, doing: here.doing ?? "", text: line };
    const came = language.pattern("lines.came").exec(line)?.groups;
    if (came) return { kind: "came", name: came.name, doing: "", text: line };
    return { kind: "thing", name: undefined, doing: "", text: line };
  });
}
