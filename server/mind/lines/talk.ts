/** A talk as lines: where it is, how far it has come, what was said. */
import type { TalkState } from "#village/state";
import { lookUp } from "#village/table";
import { fill } from "../../language/pack.ts";
import type { NoteKey } from "../cooldown.ts";
import { isEvening, sharesHearth } from "../hearth.ts";
import { blockAt } from "../plan/blocks.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";
import { hereLine } from "./now.ts";
import { namesOf } from "./perceived.ts";
import { clockAt } from "./time.ts";

/** Lines a talk of two usually has, by the kind of room. */
const usualLines: Readonly<Record<string, number>> = {
  cafe: 8,
  taproom: 10,
  canteen: 8,
  kitchen: 8,
  living: 8,
  library: 6,
  hall: 8,
  shop: 5,
  bakehouse: 5,
};
const usualElsewhere = 6;
/** Outdoors, by how many of them are only passing by. */
const usualOutdoors = [7, 5, 3];
/** At home with one's own, early and late, one sits longer; longest at a meal or over a drink, and in a tavern of an evening. */
const usualAtHearth = 10;
const usualAtMeal = 12;
/** Each one more brings so many lines more. */
const perMember = 3;

/** How many lines such a talk has by custom: by room, meal and company. */
export function usualLength(turn: Turn, { members }: TalkState): number {
  const { map } = turn.world;
  const kind = map.rooms.find((room) => room.id === turn.percept.room)?.kind;
  const more = (members.length - 2) * perMember;
  const doing = members.map((id) => iconOf(turn, id));
  const isTavern = kind === "taproom" || kind === "cafe";
  if (isTavern && isEvening(turn)) return usualAtMeal + more;
  if (members.some((id) => id !== turn.id && sharesHearth(turn, id))) return usualAtHearth + more;
  if (doing.filter((icon) => icon === "eat" || icon === "drink").length > 1) return usualAtMeal + more;
  if (kind !== undefined && kind !== "open") return (usualLines[kind] ?? usualElsewhere) + more;
  const passing = doing.filter((icon) => icon === null).length;
  return (usualOutdoors[Math.min(passing, usualOutdoors.length - 1)] ?? usualElsewhere) + more;
}

/** What a member of one's talk is seen doing; null for nothing. */
function iconOf({ id: self, self: { activity }, percept }: Turn, id: string): string | null {
  if (id === self) return activity?.icon ?? null;
  return percept.others.find((other) => other.id === id)?.icon ?? null;
}

export function settingLines(turn: Turn, talk: TalkState): string[] {
  const words = turn.pack.mind.setting;
  const names = namesOf(turn, talk.members).join(turn.pack.mind.list.comma);
  const count = talk.members.length;
  const others = talk.members.filter((member) => member !== turn.id);
  return [
    hereLine(turn, words),
    ...(count > 2 ? [fill(count > 3 ? words.four : words.three, { names })] : []),
    fill(words.lines, { said: talk.said, usual: usualLength(turn, talk) }),
    ...nextLine(turn),
    ...others.flatMap((other) => topicLine(turn, other, talk.opened)),
  ];
}

/** What this villager has to go on to. */
function nextLine(turn: Turn): string[] {
  const { plan } = turn.mind;
  const block = plan?.blocks[blockAt(plan, turn.tick)];
  if (!block) return [];
  const { from, to, text } = block;
  const { world, pack } = turn;
  const line = fill(pack.mind.block.aim, { from: clockAt(world, from), to: clockAt(world, to), text });
  return [fill(pack.mind.setting.next, { block: line })];
}

/** Where it is noted what one has in mind to speak of with somebody. */
export const topicKey = (other: string): NoteKey => `about/${other}`;

/** What it had in mind when it opened this talk. */
function topicLine(turn: Turn, other: string, opened: number): string[] {
  const note = lookUp(turn.mind.seen, topicKey(other));
  if (note === undefined || note.t < opened - 1) return [];
  return [fill(turn.pack.mind.setting.topic, { about: note.text })];
}

export const talkLines = (turn: Turn, lines: readonly { by: string; text: string }[]): string[] =>
  lines.map(({ by, text }) => fill(turn.pack.mind.setting.line, { name: nameOf(turn.world, by), text }));
