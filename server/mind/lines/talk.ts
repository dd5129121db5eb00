/** A talk as lines: where it is, how far it has come, what was said. */
import type { TalkState } from "#village/state";
import { fill } from "../../language/pack.ts";
import { blockAt } from "../plan/blocks.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";
import { hereLine } from "./now.ts";
import { namesOf } from "./perceived.ts";
import { clockAt } from "./time.ts";

/** Lines a talk usually has, by the kind of room; in the open people pass by. */
const usualLines: Readonly<Record<string, number>> = {
  cafe: 8,
  taproom: 10,
  canteen: 8,
  kitchen: 8,
  living: 8,
  library: 6,
  hall: 8,
  shop: 4,
  bakehouse: 5,
};
const usualElsewhere = 5;
const usualOutdoors = 6;

function usualLength(turn: Turn): number {
  const { map } = turn.world;
  const kind = map.rooms.find((room) => room.id === turn.percept.room)?.kind;
  return kind === undefined || kind === "open" ? usualOutdoors : (usualLines[kind] ?? usualElsewhere);
}

export function settingLines(turn: Turn, talk: TalkState): string[] {
  const words = turn.pack.mind.setting;
  const names = namesOf(turn, talk.members).join(turn.pack.mind.list.comma);
  const count = talk.members.length;
  const others = talk.members.filter((member) => member !== turn.id);
  return [
    hereLine(turn, words),
    count > 3 ? fill(words.four, { names }) : count === 3 ? fill(words.three, { names }) : words.two,
    fill(words.soFar, { count: talk.said }),
    fill(words.usual, { count: usualLength(turn) }),
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

/** What it had in mind when it opened this talk. */
function topicLine(turn: Turn, other: string, opened: number): string[] {
  const note = turn.mind.seen[`about/${other}`];
  if (note === undefined || note.t < opened - 1) return [];
  return [fill(turn.pack.mind.setting.topic, { about: note.text })];
}

export const talkLines = (turn: Turn, lines: readonly { by: string; text: string }[]): string[] =>
  lines.map(({ by, text }) => fill(turn.pack.mind.setting.line, { name: nameOf(turn.world, by), text }));
