/**
 * Talks: opening, joining, one line at a time, leaving.
 *
 * Invariants: a villager is in at most one talk; a talk has two members or more, else it is closed; only the member
 * whose turn it is speaks; who opens, when several want the same partner, is drawn by (seed, tick, pair).
 */
import type { Asked, Intent } from "../intent.ts";
import { reach, roomAt } from "../map.ts";
import { bits, choose } from "../random.ts";
import { isAsleep } from "../state.ts";
import type { Bench } from "./bench.ts";
import { nowhere, refuse } from "./move.ts";
import { stopWalk } from "./settle.ts";
import { dueAfter, nextSpeaker } from "./turns.ts";

type Open = Extract<Intent, { do: "open-talk" }>;
type Say = Extract<Intent, { do: "say" }>;
interface Opening {
  ask: Asked;
  intent: Open;
  draw: number;
}

/** Grants the openings that can all be had; two who open a talk with each other open one. */
export function openTalks(bench: Bench, asked: readonly Asked[]): void {
  const { seed } = bench.world;
  const openings: Opening[] = [];
  for (const ask of asked)
    if (ask.intent.do === "open-talk") {
      const pair = [ask.villager, ask.intent.with].sort().join("|");
      openings.push({ ask, intent: ask.intent, draw: bits(seed, bench.tick, "talk", pair) });
    }
  openings.sort((a, b) => a.draw - b.draw || drawOpener(bench, a) - drawOpener(bench, b));
  for (const { ask, intent } of openings) {
    if (bench.villager(ask.villager)?.talk) continue;
    if (canTalk(bench, ask.villager, intent.with)) open(bench, ask.villager, intent, ask.thought);
    else refuse(bench, ask.villager, "open-talk", "busy", nowhere, ask.thought);
  }
}

const drawOpener = (bench: Bench, { ask }: Opening): number =>
  bits(bench.world.seed, bench.tick, "opener", ask.villager);

function canTalk(bench: Bench, a: string, b: string): boolean {
  const [one, other] = [bench.villager(a), bench.villager(b)];
  if (
    a === b ||
    !one?.present ||
    !other?.present ||
    one.talk ||
    other.talk ||
    isAsleep(one) ||
    isAsleep(other)
  )
    return false;
  return inEarshot(bench, a, b);
}

/** Within the scenario's vision, and in the same room or both in the open. */
export function inEarshot(bench: Bench, a: string, b: string): boolean {
  const { map, scenario } = bench.world;
  const [from, to] = [bench.cell(a), bench.cell(b)];
  return reach(map, from, to) <= scenario.mind.vision && roomAt(map, from)?.id === roomAt(map, to)?.id;
}

function open(bench: Bench, opener: string, { with: partner, text }: Open, thought?: string): void {
  const talk = `${bench.tick}/${opener}`;
  const place = roomAt(bench.world.map, bench.cell(opener))?.place ?? null;
  for (const id of [opener, partner]) stopWalk(bench, id);
  const due = bench.tick + bench.world.scenario.mind.talkPause;
  bench.emit(
    "talk.opened",
    opener,
    { talk, members: [opener, partner], place, text, next: partner, due },
    thought,
  );
  bench.emit("talk.entered", opener, { talk, with: [partner] });
  bench.emit("line.said", opener, { to: [partner], text });
  bench.emit("talk.entered", partner, { talk, with: [opener] });
}

export function say(bench: Bench, id: string, intent: Say, thought?: string): void {
  const talk = bench.talk(bench.villager(id)?.talk ?? null);
  if (!talk || talk.next !== id || talk.due > bench.tick)
    return refuse(bench, id, "say", "busy", nowhere, thought);
  const others = talk.members.filter((member) => member !== id);
  const next = nextSpeaker(bench, talk, others, intent.text);
  const due = dueAfter(bench, talk, intent.text);
  bench.emit("talk.said", id, { talk: talk.id, text: intent.text, next, due }, thought);
  bench.emit("line.said", id, { to: others, text: intent.text });
  if (intent.script) bench.emit("talk.scripted", id, { talk: talk.id, ...intent.script });
  if (intent.leave) leave(bench, id);
}

export function leave(bench: Bench, id: string, thought?: string): void {
  const talk = bench.talk(bench.villager(id)?.talk ?? null);
  if (!talk) return;
  const others = talk.members.filter((member) => member !== id);
  bench.emit("talk.exited", id, { talk: talk.id }, thought);
  if (others.length < 2) {
    bench.emit("talk.closed", id, { talk: talk.id });
    for (const other of others) bench.emit("talk.exited", other, { talk: talk.id });
    return;
  }
  const next =
    talk.next === id || talk.next === null
      ? (choose(others, bench.world.seed, bench.tick, "turn", talk.id) ?? null)
      : talk.next;
  bench.emit("talk.left", id, { talk: talk.id, next, due: Math.max(talk.due, bench.tick + 1) });
}

export function join(bench: Bench, id: string, talkId: string, thought?: string): void {
  const talk = bench.talk(talkId);
  const villager = bench.villager(id);
  // Who comes in has to hear them all.
  const isNear = talk?.members.every((member) => inEarshot(bench, id, member)) ?? false;
  if (!talk || !isNear || villager?.talk || talk.members.length >= bench.world.scenario.mind.talkMembers)
    return refuse(bench, id, "join-talk", isNear ? "full" : "away", nowhere, thought);
  stopWalk(bench, id);
  bench.emit("talk.joined", id, { talk: talkId }, thought);
  bench.emit("talk.entered", id, { talk: talkId, with: [...talk.members] });
}
