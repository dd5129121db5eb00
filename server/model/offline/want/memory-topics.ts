/** What one remembers: own stories, what others told, whom one saw, what one has come to think. */
import type { Mind } from "../mind.ts";
import { importanceOf, toneOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { MemoryLine } from "../request/memory-lines.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { isNear, partOfDay } from "../talk/stance.ts";
import type { Slots } from "../words/fill.ts";
import { isPast } from "./past.ts";
import type { Topic } from "./topic.ts";
import { keepsPrivate, trusts } from "./trust.ts";

const longest = 32;

export function memoryTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const found: Topic[] = [];
  for (const [rank, memory] of scene.memories.entries()) {
    const fresh = 1 + 1 / (rank + 2);
    const topic =
      memory.kind === "heard"
        ? heardTopic(mind, scene, partner, memory)
        : memory.kind === "plain"
          ? (sightingTopic(mind, scene, partner, memory) ?? storyTopic(mind, scene, partner, memory))
          : memory.kind === "thought"
            ? thoughtTopic(mind, scene, partner, memory)
            : undefined;
    if (topic) found.push({ ...topic, weight: topic.weight * fresh });
  }
  return found;
}

/** What somebody else told one, told on with its source. */
function heardTopic(mind: Mind, scene: Scene, partner: PersonLine, memory: MemoryLine): Topic | undefined {
  const { speaker } = memory;
  if (speaker === undefined || speaker === partner.name || speaker === scene.self.name) return undefined;
  const pronoun = scene.people.find((person) => person.name === speaker)?.pronoun;
  for (const statement of mind.read(memory.words)) {
    if (
      statement.event ||
      statement.courtesy ||
      statement.kind === "question" ||
      statement.kind === "request" ||
      statement.kind === "promise"
    )
      continue;
    if (statement.secret && !trusts(mind, scene, partner, statement.text)) continue;
    if (statement.source === partner.name || mind.acts(statement.text).size > 0) continue;
    if (statement.text.includes(speaker) || isStale(mind, scene, memory, statement.text)) continue;
    if (statement.text.includes(scene.self.name) || mind.content(statement.text).size < 4) continue;
    if (!isNews(mind, scene, partner, statement)) continue;
    if (statement.goal !== undefined && mind.language.pattern("stay").test(statement.goal)) continue;
    const retold = mind.turner.retell(statement.text, { name: speaker, pronoun });
    const text = retold && mind.turner.toSpeech(retold, scene.self, partner, false);
    if (!text || mind.language.length(text) > longest) continue;
    if (lacksNoun(mind, statement.text)) continue;
    const about = statement.text.includes(partner.name);
    if (startsLoose(mind, text)) continue;
    if (about && toneOf(mind.language, statement.text) < 0) continue;
    if (about && mind.language.optional("ofHearer")?.test(text)) continue;
    if (about && mind.language.pattern("private").test(statement.text)) continue;
    return {
      act: newsAct("news", speaker, text),
      slots: { source: speaker, text, ...selfSlot(mind, scene, speaker) },
      key: mind.content(text),
      weight: 0.8 + 0.5 * importanceOf(mind.language, statement) + (about ? 2 : 0),
      label: undefined,
      follow: undefined,
    };
  }
  return undefined;
}

/**
 * What is worth telling on: a turn of somebody's life, a plan, and what is about the hearer; a gossip and a child tell
 * odd bits about people, too.
 */
function isNews(mind: Mind, { self }: Scene, { name }: PersonLine, { text, kind }: Statement): boolean {
  const { language } = mind;
  if (kind === "plan" || text.includes(name) || language.pattern("announcement").test(text)) return true;
  const { ways } = mind.traits(self);
  return (ways.has("gossip") || ways.has("child")) && language.pattern("substance").test(text);
}

/** News about the one it comes from is told as had at first hand. */
export const newsAct = (act: "news" | "told-news", source: string, text: string): string =>
  text.includes(source) ? "first-hand" : act;

/** "himself", by the pronoun of the source. */
export function selfSlot(mind: Mind, { people }: Scene, source: string): Slots {
  const pronoun = people.find(({ name }) => name === source)?.pronoun;
  const forms = pronoun === undefined ? undefined : mind.language.pack.speech.pronouns[pronoun];
  return { refl: forms?.refl };
}

/** Begins with a pronoun that names nobody. */
export const startsLoose = (mind: Mind, text: string): boolean =>
  mind.language.pattern("startsLoose").test(text);

/** Says "it" of what was named in a sentence before. */
const lacksNoun = (mind: Mind, text: string): boolean =>
  mind.language.pattern("loose").test(text) && !mind.language.pattern("nouned").test(text);

/** Said of another place, or of a day that is over. */
const isStale = (mind: Mind, scene: Scene, memory: MemoryLine, text: string): boolean =>
  mind.language.pattern("here").test(text) ||
  (memory.weekday !== scene.now.weekday && mind.language.pattern("relative").test(text));

/** Minute of the day from which people go over the day, and how much a sighting is then worth telling. */
const evening = 1200;
const weightOfSighting = { byDay: 1.2, late: 2.2 };

/** Whom one saw today, doing what; without weight when it is of no interest. */
export function sightingTopic(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  memory: MemoryLine,
): Topic | undefined {
  const seen = mind.language.pattern("lines.seen").exec(memory.text)?.groups;
  if (!seen?.name || !seen.doing || memory.weekday === undefined) return undefined;
  if (!mind.mentions(memory.text).some(({ name }) => name === seen.name)) return undefined;
  if (seen.name === partner.name || seen.name === scene.self.name || memory.weekday !== scene.now.weekday)
    return nothing;
  const { say } = mind.language.pack.speech;
  return {
    act: "sighting",
    slots: {
      who: seen.name,
      doing: seen.doing,
      when: say[`seen-${partOfDay(memory.minute ?? 0)}`],
    },
    key: mind.content(`${seen.name} ${seen.doing}`),
    weight: scene.now.minute < evening ? weightOfSighting.byDay : weightOfSighting.late,
    label: undefined,
    follow: undefined,
  };
}

/** A sighting that is of no interest: known to be one, and not worth a word. */
const nothing = {
  act: "",
  slots: {},
  key: new Set<string>(),
  weight: 0,
  label: undefined,
  follow: undefined,
};

/** A story of one's own, or something about the partner. */
function storyTopic(mind: Mind, scene: Scene, partner: PersonLine, memory: MemoryLine): Topic | undefined {
  const [first] = mind.read(memory.words);
  if (!first || first.event || !memory.before) return undefined;
  if (mind.language.pattern("lostPlural").test(first.whole)) return undefined;
  if (isPast(first.time, scene) && first.kind === "plan") return undefined;
  const about = first.whole.includes(partner.name);
  if (keepsPrivate(mind, scene, partner, memory.words, about)) return undefined;
  const { text, rest } = inParts(mind, scene, partner, memory.words, first.whole, about);
  if (!text || mind.language.length(text) > longest) return undefined;
  if (about && toneOf(mind.language, first.whole) < 0 && partner.liking > 0) return undefined;
  return {
    act: about ? actToward(mind, text) : "memory",
    slots: { text },
    key: mind.content(text),
    weight: isNear(partner) || about ? 2 + (about ? 1.2 : 0) : 1.25,
    label: undefined,
    follow: undefined,
    rest,
  };
}

/** So many words of a story are said in one breath; what is longer is told in parts. */
const breath = 30;

/** The first sentence of a memory, or all of it when it is short, and what is left for later. */
function inParts(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  whole: string,
  first: string,
  about: boolean,
): { text: string | undefined; rest?: string } {
  const more = whole.slice(first.length);
  // Of two who are meant by one pronoun nobody can tell which.
  const isPlain = whole !== first && !(about && mind.language.pattern("third").test(more));
  const turned = !isPlain ? undefined : mind.turner.toSpeech(whole, scene.self, partner, true);
  if (turned === undefined) return { text: mind.turner.toSpeech(first, scene.self, partner, true) };
  const { length, gap } = mind.language;
  if (length(turned) <= breath) return { text: turned };
  const [head, ...others] = mind.read(turned).map((statement) => statement.whole);
  const rest = others.join(gap);
  return { text: head, rest: rest === "" || length(rest) > longest ? undefined : rest };
}

/** A thing said to the one it is about: of what that one does, or of the two. */
export const actToward = (mind: Mind, text: string): string =>
  mind.language.pattern("startsWithHearer").test(text) ? "you" : "to-you";

/** A reflection; one's own words, so it is in the first person already. */
function thoughtTopic(mind: Mind, scene: Scene, partner: PersonLine, memory: MemoryLine): Topic | undefined {
  if (mind.language.pattern("eventWord").test(memory.words)) return undefined;
  const named = mind.mentions(memory.words).map(({ name }) => name);
  if (named.some((name) => name !== partner.name && name !== scene.self.name)) return undefined;
  if (named.includes(partner.name) && partner.liking < 1) return undefined;
  if (memory.words.includes(partner.name) && toneOf(mind.language, memory.words) < 0) return undefined;
  const text = mind.turner.toSpeech(memory.words, scene.self, partner, true);
  if (!text || mind.language.length(text) > longest) return undefined;
  return {
    act: "thought",
    slots: { text },
    key: mind.content(text),
    weight: 1.2,
    label: undefined,
    follow: undefined,
  };
}
