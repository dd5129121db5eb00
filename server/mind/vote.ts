/**
 * Self-consistency: of several answers to one question the one given most often is taken, the earliest of them where
 * several are. Two answers are the same when they come to the same value.
 * Source: Wang et al. 2022, arXiv 2203.11171.
 */
import type { Ballot } from "./ask.ts";
import type { Thought } from "./mind.ts";

/** `agreement` only where more than one was asked. Fails only when all votes failed, with the first failure. */
export function elected<Value>(ballots: readonly Ballot<Value>[]): {
  ballot: Ballot<Value>;
  agreement: Thought["agreement"];
} {
  const counts = new Map<string, { ballot: Ballot<Value>; count: number }>();
  for (const ballot of ballots) {
    if (!ballot.ok) continue;
    const key = JSON.stringify(ballot.value);
    const found = counts.get(key);
    if (found) found.count++;
    else counts.set(key, { ballot, count: 1 });
  }
  let best: { ballot: Ballot<Value>; count: number } | undefined;
  for (const one of counts.values()) if (!best || one.count > best.count) best = one;
  const agreement = ballots.length > 1 ? { votes: ballots.length, same: best?.count ?? 0 } : undefined;
  return { ballot: best?.ballot ?? (ballots[0] as Ballot<Value>), agreement };
}
