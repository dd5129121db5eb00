/**
 * Why, in one to three sentences. A sentence is a joint ("because", "so", "for") with one to three clauses; a clause is
 * a link told in a role. Which links are told:
 *
 *     an act      because [plan] · for [asked] and [promised], or [work]           or: because [memory] · so [plan]
 *     a promise   because [asked] · for [how the asker knew]
 *     a line      because [what its speaker remembered] and [what was said before] · for [how it was known]
 *     a memory    because [line, deed or notice]                                   or up to three memories, one each
 */
import type { Chronicle } from "../chronicle.ts";
import { causesOf } from "./causes.ts";
import type { Link, LinkOf } from "./link.ts";
import { pledgeOf } from "./pledge.ts";

export type Role =
  /** A line that asked for something, or told of it. */
  | "asked"
  | "told"
  /** A line that was answered. */
  | "said"
  /** Without its words, which stand in the same breath. */
  | "short"
  /** Likewise, of a promise, and without whom it was given to, who has just been named. */
  | "agreed"
  /** As it is. */
  | "plain";

export interface Clause {
  link: Link;
  role: Role;
}

export interface Sentence {
  joint: "because" | "so" | "for";
  clauses: Clause[];
}

export function explain(chronicle: Chronicle, link: Link): Sentence[] {
  const causes = causesOf(chronicle, link);
  const [first, second] = causes;
  if (!first) return [];
  if (first.kind === "block") return ofPlanned(chronicle, first);
  if (link.kind === "memory" && second)
    return causes.map((cause, i) => sentence(i === 0 ? "because" : "for", clause(link, cause)));
  const because = sentence("because", ...causes.map((cause) => clause(link, cause)));
  const behind = origin(chronicle, first);
  return behind ? [because, sentence("for", clause(first, behind))] : [because];
}

/** An act or a walk that stands in the plan: what brought it there first. */
function ofPlanned(chronicle: Chronicle, block: Link): Sentence[] {
  const planned: Clause = { link: block, role: "plain" };
  const [cause] = causesOf(chronicle, block);
  if (!cause) return [sentence("because", planned)];
  if (cause.kind === "memory") return [sentence("because", clause(block, cause)), sentence("so", planned)];
  const why = cause.kind === "promise" ? ofPromised(chronicle, cause) : [clause(block, cause)];
  return [sentence("because", planned), sentence("for", ...why)];
}

/** What led to a promise, and the promise; an idea of one's own is told once. */
function ofPromised(chronicle: Chronicle, promise: LinkOf<"promise">): Clause[] {
  const behind = causesOf(chronicle, promise);
  const isIdea = behind.some((link) => link.kind === "rule" && link.rule === "idea");
  if (isIdea && pledgeOf(chronicle, promise) === "own") return behind.map((link) => clause(promise, link));
  const led = isIdea ? [] : behind.map((link) => clause(promise, link));
  const isNamed = led.some(({ role }) => role === "asked");
  return [...led, { link: promise, role: isNamed ? "agreed" : "short" }];
}

/** Where what was told on came from: the cause of a line, or of the line that is remembered. */
function origin(chronicle: Chronicle, link: Link): Link | undefined {
  if (link.kind === "line") return causesOf(chronicle, link)[0];
  if (link.kind !== "memory" || link.memory !== "utterance") return undefined;
  const [line] = causesOf(chronicle, link);
  return line && causesOf(chronicle, line)[0];
}

const sentence = (joint: Sentence["joint"], ...clauses: Clause[]): Sentence => ({ joint, clauses });

function clause(of: Link, link: Link): Clause {
  if (link.kind !== "line") return { link, role: "plain" };
  if (of.kind === "promise") return { link, role: of.to === link.by ? "asked" : "told" };
  return { link, role: "said" };
}
