/**
 * Who may be approached, and whether the moment is worth a thought. All by rule and keyed chance, no model.
 *
 * Of two who see each other only one, drawn by key, considers an approach; the chance grows with how strongly the
 * other is liked or disliked and with news to tell, and falls when one is walking or the other is busy in a talk.
 */
import { ticksPerMinute } from "#village/clock";
import { bits, chance } from "#village/random";
import { isAsleep } from "#village/state";
import { at, latest } from "#village/vector";
import { isRested } from "../cooldown.ts";
import { feelingFor } from "../lines/people.ts";
import type { Other } from "../mind.ts";
import { mostTalks, talksToday, thirstForTalk } from "../pace.ts";
import { blockAt } from "../plan/blocks.ts";
import { ownMatters } from "../pressing.ts";
import type { Turn } from "../turn.ts";

export interface Gate {
  /** Those who may be talked with now. */
  free: ReadonlySet<string>;
  /** Who brought the thought up, if it was a person. */
  drawn: string | undefined;
}

/** Notes that keep the gate from opening again too soon. */
export const approached = { any: "asked/", one: (id: string): string => `asked/${id}` };

/** Minutes between two thoughts of this kind, and before the same person brings one up again. */
const pause = { any: 25, notable: 10, one: 60 };
/** A chance is drawn once in so many minutes. */
const drawEvery = 10;
const odds = { base: 0.14, warmth: 0.25, news: 0.25, arrival: 0.7, walking: 0.5, inTalk: 0.9 };
/** Hours since the last talk after which somebody's coming is worth a greeting. */
const greetAfter = 5;
/** What was remembered so lately and weighs so much is worth telling. */
const fresh = { memories: 60, importance: 6 };

export function gateOf(turn: Turn): Gate | undefined {
  const { self, mind, percept } = turn;
  if (self.talk || isAsleep(self) || turn.intent || !mind.plan) return undefined;
  const others = turn.lacks("conversation") ? [] : percept.others.filter((other) => mayTalk(turn, other));
  const free = new Set(others.map((other) => other.id));
  if (turn.news.length > 0 && !self.walk && isRested(turn, approached.any, pause.notable))
    return { free, drawn: undefined };
  if (free.size === 0 || talksToday(turn) >= mostTalks || !isRested(turn, approached.any, pause.any))
    return undefined;
  const drawn = percept.others.find((other) => free.has(other.id) && isDrawn(turn, other));
  return drawn && { free, drawn: drawn.id };
}

function mayTalk(turn: Turn, { id, asleep, talkFull }: Other): boolean {
  const { lastTalk } = feelingFor(turn, id);
  const cooldown = turn.world.scenario.mind.talkCooldown * ticksPerMinute(turn.world.calendar);
  return !asleep && !talkFull && (lastTalk < 0 || turn.tick - lastTalk >= cooldown);
}

function isDrawn(turn: Turn, other: Other): boolean {
  if (!isRested(turn, approached.one(other.id), pause.one)) return false;
  if (isSought(turn, other)) return true;
  const stretch = Math.floor(turn.tick / (drawEvery * ticksPerMinute(turn.world.calendar)));
  const { seed } = turn.tools;
  const [first, second] = turn.id < other.id ? [turn.id, other.id] : [other.id, turn.id];
  const lot = bits(seed, "first", first, second, stretch) % 2 === 0 ? first : second;
  if (lot !== turn.id) return false;
  const warmth = Math.abs(feelingFor(turn, other.id).warmth) / 100;
  const likely =
    (odds.base +
      odds.warmth * warmth +
      (hasNews(turn, other.id) ? odds.news : 0) +
      arrivalOdds(turn, other.id)) *
    thirstForTalk(turn) *
    (turn.self.walk ? odds.walking : 1) *
    (other.talk === null ? 1 : odds.inTalk);
  return chance(seed, "approach", turn.id, other.id, stretch) < likely;
}

/** What one does now, or what is on one's mind, names the other. */
function isSought(turn: Turn, { id, name }: Other): boolean {
  const { plan, memories } = turn.mind;
  const block = plan?.blocks[blockAt(plan, turn.tick)];
  if (block?.text.includes(name)) return true;
  return ownMatters(turn, [id]).some((index) => at(memories, index)?.text.includes(name));
}

/** One of the two has just come to where the other is, and they have not talked for some hours. */
function arrivalOdds(turn: Turn, other: string): number {
  const { lastTalk } = feelingFor(turn, other);
  const since = (turn.tick - lastTalk) / (60 * ticksPerMinute(turn.world.calendar));
  if (lastTalk >= 0 && since < greetAfter) return 0;
  const came = turn.percept.happened.some(
    (event) => event.type === "walk.ended" && (event.by === other || event.by === turn.id),
  );
  return came ? odds.arrival : 0;
}

/** Something lately heard or seen that weighs much, and that did not come from the other. */
const hasNews = (turn: Turn, other: string): boolean =>
  !turn.lacks("memory") &&
  latest(turn.mind.memories, fresh.memories).some(
    ({ t, kind, importance, speaker, subject }) =>
      t > 0 &&
      (kind === "utterance" || kind === "observation") &&
      importance >= fresh.importance &&
      speaker !== other &&
      subject !== other,
  );
