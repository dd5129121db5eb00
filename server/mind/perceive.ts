/**
 * Perceive: what is new becomes memory. What is idle, unchanged or known leaves no trace.
 *
 *     lines heard · notices · others' activities · states of objects · weather · own acts · rooms
 */
import { lookUp } from "#village/table";
import { fill } from "../language/pack.ts";
import { baseImportance, notable } from "./importance.ts";
import { learnNamed, learnPlaces } from "./learn.ts";
import { isOpenAir, placeName } from "./lines/place.ts";
import type { HeardLine, Other } from "./mind.ts";
import { countTalk } from "./pace.ts";
import { wantPlan } from "./plan/anew.ts";
import { press } from "./pressing.ts";
import { isKeepingWord } from "./promises.ts";
import { nameOf } from "./public.ts";
import type { Turn } from "./turn.ts";

/** Own acts shorter than this, in game minutes, are not remembered. */
const shortAct = 10;
/** Key of the weather among the things last seen. */
const sky = "sky/weather";

export function perceive(turn: Turn): void {
  const { heard, others, objects, notices, happened } = turn.percept;
  for (const line of heard) hear(turn, line);
  for (const notice of notices) if (!turn.mind.notices.includes(notice.id)) readNotice(turn, notice);
  for (const other of others) if (other.doing !== null) seeActivity(turn, other, other.doing);
  for (const object of objects) seeObject(turn, object);
  if (happened.length > 0) noteOwnAffairs(turn);
  seeWeather(turn);
  learnPlaces(turn);
}

function hear(turn: Turn, line: HeardLine): void {
  const own = line.by === turn.id;
  const base = own ? baseImportance.ownLine : line.mine ? baseImportance.line : baseImportance.overheard;
  const importance = turn.tools.weigh(line.text, base);
  const toMe = line.mine && !own;
  const subject = toMe ? turn.id : (line.to[0] ?? null);
  turn.remember({ kind: "utterance", text: line.text, importance, subject, speaker: line.by });
  learnNamed(turn, line.text);
  if (!line.mine && importance >= notable)
    turn.news.push(
      fill(turn.pack.mind.perceived.overheard, {
        speaker: nameOf(turn.world, line.by),
        listener: subject === null ? turn.pack.mind.memory.someone : nameOf(turn.world, subject),
        text: line.text,
      }),
    );
}

function readNotice(turn: Turn, notice: { id: string; text: string; place: string | null }): void {
  const words = turn.pack.mind.memory;
  const text =
    notice.place === null
      ? fill(words.notice, { text: notice.text })
      : fill(words.noticeAt, { place: placeName(turn.world, notice.place), text: notice.text });
  turn.emit("notice.read", { id: notice.id });
  turn.remember({
    kind: "observation",
    text,
    importance: turn.tools.weigh(notice.text, baseImportance.notice),
  });
  learnNamed(turn, notice.text);
  turn.news.push(text);
}

function seeActivity(turn: Turn, other: Other, doing: string): void {
  if (lookUp(turn.mind.seen, other.id)?.text === doing || turn.tools.idle.has(doing)) return;
  turn.emit("sight.noted", { subject: other.id, text: doing });
  const text = placed(turn, "act", { name: other.name, doing });
  const importance = turn.tools.weigh(doing, baseImportance.act);
  turn.remember({ kind: "observation", text, importance, subject: other.id });
}

/** An object at rest is noticed only when it was seen in another state before. */
function seeObject(turn: Turn, object: { id: string; kind: string; state: string }): void {
  const rest = turn.world.map.objects[object.id]?.state ?? "";
  const before = lookUp(turn.mind.seen, object.id)?.text ?? rest;
  if (before === object.state) return;
  turn.emit("sight.noted", { subject: object.id, text: object.state });
  const { place } = turn.percept;
  const state = turn.pack.names.states[object.state];
  const name = turn.pack.names.objects[object.kind];
  if (object.state === rest || state === undefined || name === undefined || place === null) return;
  const slots = { object: name, place: placeName(turn.world, place), state };
  turn.remember({
    kind: "observation",
    text: fill(turn.pack.mind.memory.object, slots),
    importance: baseImportance.object,
    subject: object.id,
  });
}

function noteOwnAffairs(turn: Turn): void {
  for (const event of turn.percept.happened) {
    if (event.type === "voice.heard") learnWithin(turn, event.data.text);
    if (event.type === "talk.entered" && event.by === turn.id) countTalk(turn);
    if (event.type !== "activity.ended" || event.by !== turn.id || !event.data.done) continue;
    const act = event.data.step === null ? undefined : turn.mind.plan?.actions[event.data.step];
    if (!act || (act.minutes < shortAct && !isKeepingWord(turn))) continue;
    const text = placed(turn, "ownAct", { doing: act.text });
    turn.remember({ kind: "observation", text, importance: baseImportance.ownAct });
  }
}

/** New knowledge of one's own changes what the day is for. */
function learnWithin(turn: Turn, text: string): void {
  turn.news.push(text);
  press(turn, text);
  wantPlan(turn);
  turn.free = true;
}

function seeWeather(turn: Turn): void {
  const { weather } = turn.percept;
  const before = lookUp(turn.mind.seen, sky)?.text ?? "clear";
  if (before === weather) return;
  turn.emit("sight.noted", { subject: sky, text: weather });
  const text = turn.pack.mind.memory.weather[weather];
  turn.remember({ kind: "observation", text, importance: baseImportance.weather });
  if (isInTheOpen(turn)) turn.news.push(text);
}

const isInTheOpen = ({ percept, world }: Turn): boolean =>
  percept.place === null || isOpenAir(world, percept.place);

/** "… was kneading the dough at The Wick." or, away from any place, without one. */
function placed(turn: Turn, key: "act" | "ownAct", slots: Record<string, string>): string {
  const words = turn.pack.mind.memory;
  const { place } = turn.percept;
  return place === null
    ? fill(words[`${key}Outdoors`], slots)
    : fill(words[key], { ...slots, place: placeName(turn.world, place) });
}
