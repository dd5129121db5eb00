/** Which words a link is told in, and whom it was said, promised or owed to. */
import type { Chronicle } from "../chronicle.ts";
import type { Role } from "./explain.ts";
import type { Link, LinkOf } from "./link.ts";
import { pledgeIn, pledgeOf } from "./pledge.ts";
import type { WhyWords } from "./words.ts";

export function whomOf(link: Link): readonly string[] {
  switch (link.kind) {
    case "line":
      return link.to;
    case "promise":
      return link.to === null ? [] : [link.to];
    case "memory":
      return link.speaker === null ? [] : [link.speaker];
    default:
      return [link.by];
  }
}

/** A promise to one who was there to hear it. */
export const isGiven = (chronicle: Chronicle, link: Link): boolean =>
  link.kind === "promise" && pledgeOf(chronicle, link) === "given";

export function templateOf(
  chronicle: Chronicle,
  { clauses, rules }: WhyWords,
  link: Link,
  role: Role,
): string {
  switch (link.kind) {
    case "rule":
      return rules[link.rule];
    case "line":
      return clauses[role === "asked" || role === "told" ? role : "said"];
    case "promise":
      if (pledgeOf(chronicle, link) === "own")
        return role === "plain" ? clauses.resolved : clauses.resolvedShort;
      return role === "plain" ? clauses.promised : clauses.promisedShort;
    case "memory":
      return clauses[memoryClause(chronicle, link)];
    default:
      return clauses[link.kind];
  }
}

function memoryClause(chronicle: Chronicle, link: LinkOf<"memory">): keyof WhyWords["clauses"] {
  if (link.memory === "utterance" && link.speaker === link.by) return "own";
  if (link.memory === "utterance") return link.subject === link.by ? "heard" : "overheard";
  const pledge = pledgeIn(chronicle, link);
  if (!pledge)
    return ({ observation: "remembered", reflection: "thought", plan: "planned" } as const)[link.memory];
  const isOwn = pledge.event.data.to === null;
  if (pledge.as === "made") return isOwn ? "meant" : "pledged";
  return pledge.as === "broken" && isOwn ? "dropped" : pledge.as;
}
