/**
 * Whose turn it is next in a talk, and when.
 *
 * Rules:
 * 1. Who is named in a line answers it; of several, the one named last.
 * 2. Else who has said nothing yet, such as one who has just joined; then, mostly, who has been silent longest.
 * 3. Among people who have settled, at a table or at work, some minutes go by after each line that asks nothing, once
 *    there have been as many lines as members: they have time, and their hands are busy.
 */
import { ticksPerMinute } from "../clock.ts";
import { roomAt } from "../map.ts";
import { bits, choose } from "../random.ts";
import type { TalkLine, TalkState } from "../state.ts";
import type { Bench } from "./bench.ts";

/** In one of so many lines somebody else than the one silent longest goes on. */
const outOfTurn = 4;
/** Minutes between two lines of people who have settled. */
const silence = { shortest: 2, longest: 6 };
const asks = /[?？]/u;

/** Of `others`, who goes on after this line; null when nobody is left. */
export function nextSpeaker(
  bench: Bench,
  talk: TalkState,
  others: readonly string[],
  text: string,
): string | null {
  const named = lastNamed(bench, others, text);
  if (named !== undefined) return named;
  const waiting = [...others].sort((a, b) => lastLine(talk.lines, a) - lastLine(talk.lines, b));
  const [longest, ...rest] = waiting;
  if (longest === undefined) return null;
  const { seed } = bench.world;
  const isNew = lastLine(talk.lines, longest) < 0;
  if (isNew || rest.length === 0 || bits(seed, bench.tick, "turns", talk.id) % outOfTurn > 0) return longest;
  return choose(rest, seed, bench.tick, "turn", talk.id) ?? longest;
}

function lastNamed(bench: Bench, others: readonly string[], text: string): string | undefined {
  let best: { id: string; at: number } | undefined;
  for (const id of others) {
    const at = text.lastIndexOf(bench.world.personas[id]?.name ?? id);
    if (at >= 0 && at > (best?.at ?? -1)) best = { id, at };
  }
  return best?.id;
}

const lastLine = (lines: readonly TalkLine[], id: string): number =>
  lines.findLastIndex(({ by }) => by === id);

/** The tick from which the next line may be said after this one. */
export function dueAfter(bench: Bench, talk: TalkState, text: string): number {
  const { scenario, calendar, seed } = bench.world;
  const soon = bench.tick + scenario.mind.talkPause;
  if (talk.said + 1 < talk.members.length || asks.test(text) || !haveSettled(bench, talk)) return soon;
  const minute = ticksPerMinute(calendar);
  const spread = (silence.longest - silence.shortest) * minute + 1;
  return soon + silence.shortest * minute + (bits(seed, bench.tick, "silence", talk.id) % spread);
}

/** They are in a room, or two or more of them are busy with something meanwhile. */
function haveSettled(bench: Bench, { members }: TalkState): boolean {
  const room = roomAt(bench.world.map, bench.cell(members[0] as string));
  const isIndoors = room !== undefined && room.kind !== "open";
  return isIndoors || members.filter((id) => bench.villager(id)?.activity).length > 1;
}
