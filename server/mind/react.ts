/**
 * React: keep or break the plan when somebody is met or something notable is perceived. A gate by rule comes first,
 * so that a model is asked few times a day; then the model decides: keep, talk, or change the plan.
 */
import { ticksPerMinute } from "#village/clock";
import { react as prompt, type ReactAnswer } from "../prompts/react.ts";
import { type Accepted, ask } from "./ask.ts";
import { noteAt } from "./cooldown.ts";
import { memoryLine } from "./lines/memory.ts";
import { nowAmongPeople } from "./lines/now.ts";
import { peopleLines } from "./lines/people.ts";
import { namesOf, perceivedLines } from "./lines/perceived.ts";
import { personaSection } from "./lines/persona.ts";
import { knownPlaces, placeCalled, placeName } from "./lines/place.ts";
import { todayLines } from "./lines/plan.ts";
import { saidLines } from "./lines/said.ts";
import { topicKey } from "./lines/talk.ts";
import { laidOver } from "./plan/blocks.ts";
import { pressingMemories } from "./pressing.ts";
import { companyOf, theirPlaces } from "./react/company.ts";
import { approached, type Gate, gateOf, wentOn } from "./react/gate.ts";
import { recall } from "./retrieve.ts";
import { unsaid } from "./say-again.ts";
import { noteTold, storiesOf } from "./told.ts";
import type { Turn } from "./turn.ts";

/** Of so many of those who may be talked with the last lines said to them are in the request. */
const mostListeners = 3;

export async function react(turn: Turn): Promise<void> {
  const gate = gateOf(turn);
  if (!gate) return;
  // Where answers are paid for, whoever comes by is a reason to talk, never one to do something else.
  const mayChange = gate.alone || turn.news.length > 0 || !turn.isFrugal("react");
  const perceived = perceivedLines(turn);
  const company = gate.alone ? companyOf(turn) : [];
  if (gate.alone && company.length === 0) return noteAt(turn, approached.company);
  const query = gate.alone
    ? namesOf(turn, company).join(turn.pack.mind.list.comma)
    : perceived.map(({ line }) => line).join(" ");
  const recalled = await recall(turn, query, (m) => m.t === turn.tick && m.kind !== "plan");
  if (!recalled) return;
  const pressing = pressingMemories(turn, gate.drawn === undefined ? [...gate.free] : [gate.drawn]);
  const who = perceived.flatMap(({ villager }, i) => (villager && gate.free.has(villager) ? [i + 1] : []));
  const answered = await ask<ReactAnswer, ReactAnswer>(turn, prompt, {
    sections: {
      persona: personaSection(turn, turn.isFrugal("react") ? "briefMeeting" : "talk"),
      now: nowAmongPeople(turn),
      places: theirPlaces(turn, company),
      today: todayLines(turn),
      perceived: perceived.map(({ line }) => line),
      people: gate.alone ? peopleLines(turn, company) : peopleLines(turn),
      pressing: pressing.map((index) => memoryLine(turn, index)),
      memories: recalled.lines,
      said: saidLines(turn, [...gate.free].slice(0, mostListeners), new Set()),
    },
    known: (kept) => ({
      who: who.filter((line) => line <= kept("perceived")),
      places: mayChange ? knownPlaces(turn).map((place) => placeName(turn.world, place)) : [],
    }),
    accept: (answer, last) => {
      const said = unsaid(turn, answer.say ?? "", last);
      return said.ok ? complete(turn, answer, last) : said;
    },
    because: (answer) => answer.because,
    retrieved: recalled.scores,
  });
  if (!answered) return;
  const { value, thought } = answered;
  noteAsked(turn, gate, value);
  if (value.do === "talk") {
    const partner = perceived[(value.who ?? 0) - 1]?.villager;
    if (partner) {
      if (value.say !== null) noteTold(turn, storiesOf(turn, recalled.memories), value.say, [partner]);
      talkTo(turn, partner, value, thought);
    }
  } else if (value.do === "change" && value.plan) change(turn, value.plan, value.because, thought);
}

/** A change or a talk that lacks what it takes is none, once it has been asked for in vain. */
function complete(turn: Turn, answer: ReactAnswer, last: boolean): Accepted<ReactAnswer> {
  const words = turn.pack.prompts.problem;
  const lacks =
    answer.do === "talk" && (!answer.who || !answer.say)
      ? words.who
      : answer.do === "change" && !answer.plan
        ? words.plan
        : undefined;
  if (lacks === undefined) return { ok: true, value: answer };
  return last
    ? { ok: true, value: { ...answer, do: "keep" }, mended: [lacks] }
    : { ok: false, problem: lacks };
}

function noteAsked(turn: Turn, gate: Gate, answer: ReactAnswer): void {
  if (gate.alone) return noteAt(turn, approached.company);
  // What one thinks of news is no answer to those who stand by.
  noteAt(turn, gate.drawn === undefined ? approached.notice : approached.one(gate.drawn));
  if (gate.drawn === undefined && answer.do === "keep") return;
  noteAt(turn, approached.any, answer.do === "keep" ? wentOn : "");
}

function talkTo(turn: Turn, partner: string, { say, about }: ReactAnswer, thought: string): void {
  if (about !== null) noteAt(turn, topicKey(partner), about);
  const talk = turn.percept.others.find((other) => other.id === partner)?.talk ?? null;
  if (talk !== null) turn.decide({ do: "join-talk", talk }, thought);
  else if (say !== null) {
    noteTold(turn, pressingMemories(turn, [partner]), say, [partner]);
    turn.decide({ do: "open-talk", with: partner, text: say }, thought);
  }
}

function change(turn: Turn, plan: NonNullable<ReactAnswer["plan"]>, reason: string, thought: string): void {
  const blocks = turn.mind.plan?.blocks;
  if (!blocks) return;
  const to = turn.tick + plan.minutes * ticksPerMinute(turn.world.calendar);
  const block = { from: turn.tick, to, text: plan.do, place: placeCalled(turn, plan.place) ?? null };
  turn.emit("plan.revised", { blocks: laidOver(blocks, block), reason }, thought);
  turn.free = true;
}
