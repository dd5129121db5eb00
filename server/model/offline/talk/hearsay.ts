/** What one notes down of what others said: news, plans, and their answers to one's own invitation. */
import type { Language } from "../language.ts";
import type { Mind } from "../mind.ts";
import { importanceOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { Scene } from "../request/scene.ts";
import type { TalkLine } from "../request/setting-lines.ts";
import { eventSlots } from "../want/event-topics.ts";
import type { Slots } from "../words/fill.ts";
import { eventOf } from "./conversation.ts";

/** Notes one of the pack's sentences for oneself, by its kind; `tell`: as news to be told on. */
export type Note = (kind: string, slots: Slots, importance: number, tell?: boolean) => void;

/** Acts that lead in news, at first hand or told on, and what is to be kept. */
const leadsIn = /^(?:(?:own|told)-news|first-hand)/u;
const confiding = /^confide/u;
/** What is told as news weighs so much at least. */
const weightOfNews = 6;
const longest = 36;
const fewestWords = 3;
/** What somebody is only said to have said holds more. */
const fewestPassedOn = 4;
/** What holds less is no sentence of the news. */
const fewestContent = 2;

/** News of events, and what the partner is about. */
export function noteHeard(
  mind: Mind,
  scene: Scene,
  until: readonly TalkLine[],
  line: TalkLine,
  note: Note,
): void {
  const news = newsIn(mind, mind.read(line.text));
  const text = news && passedOn(mind, scene, news.text, line.speaker);
  if (news && text) note("plan", { name: line.speaker, text }, news.importance, true);
  for (const statement of mind.read(line.text)) {
    if (statement.courtesy || (text && news.statements.includes(statement))) continue;
    const importance = importanceOf(mind.language, statement);
    if (statement.event) {
      const event = eventOf(mind, scene, until);
      if (!event || event.host === scene.self.name || statement.event.day === undefined) continue;
      const slots = { ...eventSlots(mind, event, undefined), source: line.speaker };
      note(event.host === line.speaker ? "event-host" : "event", slots, Math.max(7, importance), true);
    } else if (importance >= 4 && statement.kind !== "question" && mind.acts(statement.text).size === 0) {
      const text = retold(mind, scene, statement.text, line.speaker);
      if (text && mind.content(text).size >= 4)
        note("plan", { name: line.speaker, text }, Math.min(8, importance));
    }
  }
}

interface News {
  statements: readonly Statement[];
  text: string;
  importance: number;
}

/** What a line tells as news for others too: led in as such, or an announcement; not what is confided. */
function newsIn(mind: Mind, said: readonly Statement[]): News | undefined {
  const { language } = mind;
  if (said.some(({ secret, courtesy }) => secret || confiding.test(courtesy ?? ""))) return undefined;
  const isLedIn = said.some(({ courtesy }) => leadsIn.test(courtesy ?? ""));
  const passedOn = language.optional("passedOn");
  const from = said.findIndex(({ whole }) => passedOn?.test(whole) === true);
  const isPassedOn = ({ source, text }: Statement): boolean =>
    source !== undefined && mind.content(text).size >= fewestPassedOn && !/[!！]$/u.test(text);
  const isNews = (one: Statement, index: number): boolean =>
    isLedIn ||
    (from >= 0 && index >= from) ||
    isPassedOn(one) ||
    one.event?.off === true ||
    (language.pattern("announcement").test(one.text) && (one.time.day === undefined || one.kind === "plan"));
  const statements = said.filter(
    (one, index) =>
      one.courtesy === undefined &&
      mind.content(one.text).size >= fewestContent &&
      (one.event === undefined || one.event.off) &&
      !unfit.has(one.kind) &&
      isNews(one, index),
  );
  const text = statements.map(({ text: one }) => one).join(language.gap);
  if (text === "" || language.length(text) > longest || lacksNoun(language, text)) return undefined;
  if (language.optional("listed")?.test(text)) return undefined;
  const importance = Math.max(weightOfNews, ...statements.map((one) => importanceOf(language, one)));
  return { statements, text, importance };
}

const unfit: ReadonlySet<Statement["kind"]> = new Set([
  "question",
  "request",
  "promise",
  "opinion",
  "feeling",
]);

/** Speaks of somebody by a pronoun alone. */
const lacksNoun = ({ pattern }: Language, text: string): boolean =>
  pattern("third").test(text) && !pattern("substance").test(text) && !pattern("nouned").test(text);

/** News as one would note it down, whoever it is about. */
function passedOn(mind: Mind, scene: Scene, text: string, speaker: string): string | undefined {
  if (mind.language.pattern("here").test(text)) return undefined;
  const pronoun = scene.others.find(({ name }) => name === speaker)?.pronoun;
  const passed = mind.turner.passOn(text, { name: speaker, pronoun });
  return passed && mind.content(passed).size >= fewestWords ? passed : undefined;
}

/** What the other said of himself, as one would note it down; undefined when it cannot be turned. */
function retold(mind: Mind, scene: Scene, text: string, speaker: string): string | undefined {
  if (text.includes(speaker) || mind.language.pattern("here").test(text)) return undefined;
  const pronoun = scene.others.find(({ name }) => name === speaker)?.pronoun;
  return mind.turner.retell(text, { name: speaker, pronoun });
}

/** The partner's yes or no to one's own invitation. */
export function noteAnswer(
  mind: Mind,
  scene: Scene,
  talk: readonly TalkLine[],
  index: number,
  note: Note,
): void {
  const line = talk[index];
  const before = talk.slice(0, index).findLast((other) => other.speaker === scene.self.name);
  if (!line || !before) return;
  const asked = mind.acts(before.text);
  const answer = mind.acts(line.text);
  const event = eventOf(mind, scene, talk.slice(0, index));
  if (!asked.has("invitation") || !event || event.host !== scene.self.name) return;
  const slots = { ...eventSlots(mind, event, undefined), name: line.speaker };
  if (answer.has("accept")) note("they-accepted", slots, 6);
  else if (answer.has("decline")) note("they-declined", slots, 5);
}
