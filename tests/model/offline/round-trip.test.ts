/**
 * What the grammar says, the reader reads: every way of every act that carries a matter, in every form of its day and
 * hour, over many seeds; and what an answer does is read as that.
 */
import { describe, expect, it } from "vitest";
import { chance } from "#village/random";
import { createLanguage } from "../../../server/model/offline/language.ts";
import { createReader } from "../../../server/model/offline/read/reader.ts";
import { createActReader, type SpeechAct } from "../../../server/model/offline/read/speech-acts.ts";
import type { SaidDay } from "../../../server/model/offline/read/time-expression.ts";
import { weekdayOf } from "../../../server/model/offline/read/time-expression.ts";
import { sayFacts } from "../../../server/model/offline/talk/facts.ts";
import { createGrammar } from "../../../server/model/offline/talk/grammar.ts";
import { marker } from "../../../server/model/offline/words/name-marks.ts";
import { offlinePackOf } from "../../support/offline.ts";

const today = 4;
const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const ways = [
  "warm",
  "terse",
  "formal",
  "talkative",
  "shy",
  "dry",
  "proud",
  "child",
  "old",
  "friend",
  "kin",
  "bright",
  "morning",
  "evening",
  "source",
];

interface Words {
  host: string;
  source: string;
  place: string;
  what: string;
  /** A plan of one's own, and what is read of it. */
  goal: [text: string, goal: string];
}

const spoken: Record<"en" | "zh", Words> = {
  en: {
    host: "Marta",
    source: "Paul",
    place: "The Barn",
    what: "harvest supper",
    goal: ["I want to mend the old ferry.", "mend the old ferry"],
  },
  zh: {
    host: "阿珍",
    source: "老周",
    place: "村口茶馆",
    what: "丰收晚宴",
    goal: ["我想把旧渡船修好。", "把旧渡船修好"],
  },
};

const times: [name: string, weekday: number, from: number | undefined, until: number | undefined][] = [
  ["on a weekday at an hour", 0, 1080, undefined],
  ["on a weekday with a half hour", 2, 570, undefined],
  ["tomorrow with a span", 5, 1020, 1140],
  ["tomorrow at noon", 5, 720, undefined],
  ["today at an hour", 4, 900, undefined],
  ["tonight with a half hour", 4, 1170, undefined],
  ["tonight with a span", 4, 1080, 1230],
  ["on a weekday without an hour", 6, undefined, undefined],
];

describe.each(["zh", "en"] as const)("in %s", (code) => {
  const language = createLanguage(offlinePackOf(code));
  const grammar = createGrammar(language);
  const read = createReader(language);
  const acts = createActReader(language);
  const { host, source, place, what, goal } = spoken[code];
  const mark = language.pack.reading.capitals ? (text: string) => text : marker([host, source].join("\n"));
  const say = (act: string, slots: Record<string, string>, seed: number): string => {
    const tags = new Set(ways.filter((way) => chance(seed, act, way) < 0.4));
    return grammar.say(act, slots, { tags, seed, speaker: undefined, isSpent: () => false }) ?? "";
  };
  const dayOf = (day: SaidDay | undefined): number | undefined =>
    day === undefined ? undefined : weekdayOf(day, today);

  it.each(times)("an event %s keeps its host, place, day and hours", (_, weekday, from, until) => {
    const wrong = new Set<string>();
    for (const seed of seeds)
      for (const [act, giver] of [
        ["own-event", "I"],
        ["event", mark(host)],
        ["event-heard", mark(host)],
        ["event-plain", undefined],
      ] as const) {
        const facts = sayFacts(language, { place, weekday, from, until }, today);
        const line = say(act, { facts, what, host: mark(host), source: mark(source) }, seed);
        const event = read(line).find((statement) => statement.event)?.event;
        const got = [event?.host, event?.place, dayOf(event?.day), event?.from, event?.until];
        if (String(got) !== String([giver, place, weekday, from, until]))
          wrong.add(`${act}: ${line} → ${got}`);
      }
    expect([...wrong]).toEqual([]);
  });

  it.each<[act: string, meant: SpeechAct]>([
    ["invite", "invitation"],
    ["accept", "accept"],
    ["agree-request", "accept"],
    ["decline-plain", "decline"],
    ["decline-promise", "decline"],
    ["decline-request", "decline"],
    ["part", "farewell"],
    ["part-back", "farewell"],
    ["sorry-for", "apology"],
    ["let-down", "reproach"],
  ])("%s is read as %s", (act, meant) => {
    const wrong = new Set<string>();
    for (const seed of seeds) {
      const line = say(act, { name: mark(host), to: mark(source), what, facts: "" }, seed);
      if (line !== "" && !acts(line).has(meant)) wrong.add(line);
    }
    expect([...wrong]).toEqual([]);
  });

  it.each(["goal", "to-you", "own-news", "memory", "reminded", "confide"])(
    "%s keeps what is meant",
    (act) => {
      const wrong = new Set<string>();
      for (const seed of seeds) {
        const [text, wanted] = goal;
        const line = say(act, { text, text_: text }, seed);
        if (!read(line).some((statement) => statement.goal === wanted)) wrong.add(line);
      }
      expect([...wrong]).toEqual([]);
    },
  );

  it("where one has been is no event to come, no invitation and no promise", () => {
    const wrong = new Set<string>();
    for (const seed of seeds) {
      const line = say("was-there", { what }, seed);
      const meant = acts(line);
      if (!line.includes(what) || read(line).some(({ event }) => event)) wrong.add(line);
      if (["invitation", "accept", "decline"].some((act) => meant.has(act as SpeechAct))) wrong.add(line);
    }
    expect([...wrong]).toEqual([]);
  });

  it("news of somebody keeps its source and its matter", () => {
    const wrong = new Set<string>();
    for (const seed of seeds) {
      const text = code === "zh" ? `${mark(host)}要参选村长。` : `${host} wants to stand for mayor.`;
      const line = say("news", { text, text_: text, source: mark(source), who: mark(host) }, seed);
      const statements = read(line);
      if (!statements.some(({ goal }) => goal === (code === "zh" ? "参选村长" : "stand for mayor")))
        wrong.add(line);
      if (!line.includes(source)) wrong.add(line);
    }
    expect([...wrong]).toEqual([]);
  });
});
