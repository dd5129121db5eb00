/**
 * Who may be approached, and whether the moment is worth a thought. All by rule and keyed chance, no model.
 *
 * Of two who see each other only one, drawn by key, considers an approach; the chance grows with how strongly the
 * other is liked or disliked, with news to tell and where nobody talks, and falls when they spoke lately or when one is
 * walking. Beside a talk of others one considers once whether to join it. Who has decided to go on with something else is
 * left to it for a while. Who has talked little and sees nobody to talk with may think of seeking company.
 */
import { ticksPerMinute } from "#village/clock";
import { bits, chance } from "#village/random";
import { isAsleep } from "#village/state";
import { lookUp } from "#village/table";
import { at, latest } from "#village/vector";
import { isRested, type NoteKey } from "../cooldown.ts";
import { sharesHearth } from "../hearth.ts";
import { feelingFor } from "../lines/people.ts";
import type { Other } from "../mind.ts";
import { isLonely, isTalkedOut, mostTalksBy, talksToday, thirstForTalk } from "../pace.ts";
import { blockAt } from "../plan/blocks.ts";
import { ownMatters } from "../pressing.ts";
import type { Turn } from "../turn.ts";

export interface Gate {
  /** Those who may be talked with now. */
  free: ReadonlySet<string>;
  /** Who brought the thought up, if it was a person. */
  drawn: string | undefined;
  /** The thought is whether to go and see somebody. */
  alone: boolean;
}

/** Notes that keep the gate from opening again too soon. */
export const approached = {
  any: "asked/",
  one: (id: string): NoteKey => `asked/${id}`,
  company: "company/",
  notice: "noticed/",
} as const;
/** What is noted under such a key when one has gone on with what one did. */
export const wentOn = "keep";

/**
 * Minutes between two thoughts of this kind, also after one has gone on (longer where each thought is paid for), and before
 * the same person or want brings one up again.
 */
const pause = {
  any: 25,
  wentOn: 50,
  wentOnFrugal: 130,
  notable: 10,
  one: 60,
  company: 75,
  companyFrugal: 120,
};
/** A pause is drawn from these shares of its usual length, so that a bell that all have heard does not set one pace for all. */
const drawn = { least: 0.4, spread: 1.2 };
/** A chance is drawn once in so many minutes. */
const drawEvery = 10;
const odds = {
  base: 0.11,
  warmth: 0.2,
  news: 0.2,
  arrival: 0.6,
  walking: 0.5,
  join: 0.2,
  hush: 1.7,
  hum: 0.45,
  hearth: 0.4,
};
/** The chance falls to this when the last talk is less than so many minutes ago. */
const lately = [
  { minutes: 150, odds: 0.35 },
  { minutes: 360, odds: 0.75 },
];
/** Hours since the last talk after which somebody's coming is worth a greeting. */
const greetAfter = 5;
/** What was remembered so lately and weighs so much is worth telling. */
const fresh = { memories: 60, importance: 6 };

export function gateOf(turn: Turn): Gate | undefined {
  const { self, mind, percept } = turn;
  if (self.talk || isAsleep(self) || turn.intent || !mind.plan) return undefined;
  const isSilent = turn.lacks("conversation") || isTalkedOut(turn);
  const others = isSilent ? [] : percept.others.filter((other) => mayTalk(turn, other));
  const free = new Set(others.map((other) => other.id));
  if (turn.news.length > 0 && !self.walk && isRested(turn, approached.notice, pause.notable))
    return { free, drawn: undefined, alone: false };
  if (talksToday(turn) >= mostTalksBy(turn.id, turn.world, turn.tick) || !hasPaused(turn, pause.any))
    return undefined;
  if (free.size === 0) return isAlone(turn) ? { free, drawn: undefined, alone: true } : undefined;
  const drawn = percept.others.find((other) => free.has(other.id) && isDrawn(turn, other));
  return drawn && { free, drawn: drawn.id, alone: false };
}

/** Whether the pause that was drawn after the last thought of this kind is over. */
function hasPaused(turn: Turn, minutes: number): boolean {
  const since = lookUp(turn.mind.seen, approached.any)?.t ?? 0;
  const share = drawn.least + drawn.spread * chance(turn.tools.seed, "pause", turn.id, since);
  return isRested(turn, approached.any, minutes * share);
}

function mayTalk(turn: Turn, { id, asleep, talkFull, hasTalkedEnough }: Other): boolean {
  const { lastTalk } = feelingFor(turn, id);
  const cooldown = turn.world.scenario.mind.talkCooldown * ticksPerMinute(turn.world.calendar);
  return !asleep && !talkFull && !hasTalkedEnough && (lastTalk < 0 || turn.tick - lastTalk >= cooldown);
}

/** Nobody is here to talk with, and one has talked little today. */
function isAlone(turn: Turn): boolean {
  if (turn.lacks("conversation") || turn.lacks("planning") || turn.self.walk || !isLonely(turn)) return false;
  const busy = turn.isFrugal("react") ? pause.companyFrugal : pause.company;
  return isRested(turn, approached.company, busy) && !isAwaited(turn);
}

/** What one has promised is on, or begins within the hour. */
function isAwaited({ mind, tick, world }: Turn): boolean {
  const soon = tick + 60 * ticksPerMinute(world.calendar);
  return mind.promises.some(
    ({ from, until, settled }) => settled === null && from !== null && from < soon && tick < (until ?? soon),
  );
}

function isDrawn(turn: Turn, other: Other): boolean {
  if (!isRested(turn, approached.one(other.id), pause.one)) return false;
  if (isSought(turn, other)) return true;
  // Who stands by while others talk thinks once of joining them.
  if (other.talk !== null)
    return chance(turn.tools.seed, "join", turn.id, other.talk) < odds.join * thirstForTalk(turn);
  const busy = turn.isFrugal("react") ? pause.wentOnFrugal : pause.wentOn;
  if (lookUp(turn.mind.seen, approached.any)?.text === wentOn && !hasPaused(turn, busy)) return false;
  const { seed } = turn.tools;
  const [first, second] = turn.id < other.id ? [turn.id, other.id] : [other.id, turn.id];
  const length = drawEvery * ticksPerMinute(turn.world.calendar);
  // The stretches of each pair begin at a minute of their own.
  const stretch = Math.floor((turn.tick + (bits(0, "stretch", first, second) % length)) / length);
  const lot = bits(seed, "first", first, second, stretch) % 2 === 0 ? first : second;
  if (lot !== turn.id) return false;
  const warmth = Math.abs(feelingFor(turn, other.id).warmth) / 100;
  const likely =
    (odds.base +
      odds.warmth * warmth +
      (hasNews(turn, other.id) ? odds.news : 0) +
      arrivalOdds(turn, other.id)) *
    thirstForTalk(turn) *
    latelyOdds(turn, other.id) *
    (turn.percept.others.some(({ talk }) => talk !== null) ? odds.hum : odds.hush) *
    (turn.self.walk ? odds.walking : 1);
  const least = sharesHearth(turn, other.id) ? odds.hearth : 0;
  return chance(seed, "approach", turn.id, other.id, stretch) < Math.max(likely, least);
}

/** What one does now, or what is on one's mind, names the other. */
function isSought(turn: Turn, { id, name }: Other): boolean {
  const { plan, memories } = turn.mind;
  const block = plan?.blocks[blockAt(plan, turn.tick)];
  if (block?.text.includes(name)) return true;
  return ownMatters(turn, [id]).some((index) => at(memories, index)?.text.includes(name));
}

function latelyOdds(turn: Turn, other: string): number {
  const { lastTalk } = feelingFor(turn, other);
  if (lastTalk < 0) return 1;
  const minutes = (turn.tick - lastTalk) / ticksPerMinute(turn.world.calendar);
  return lately.find((step) => minutes < step.minutes)?.odds ?? 1;
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
