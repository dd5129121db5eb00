/**
 * What is on one's mind and wants saying: news that came to oneself alone, a word that one broke, somebody who did not
 * come, and where one has been today. News goes first of all to those it names, to everybody when it is for everybody, else to friends.
 */
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { Statement } from "../read/reader.ts";
import type { SpeechAct } from "../read/speech-acts.ts";
import type { MemoryLine } from "../request/memory-lines.ts";
import type { PersonLine } from "../request/person-lines.ts";
import { saidTo } from "../request/said-lines.ts";
import type { Scene } from "../request/scene.ts";
import { newsAct, selfSlot, sightingTopic, startsLoose } from "./memory-topics.ts";
import { isPast } from "./past.ts";
import type { Topic } from "./topic.ts";

const weights = { named: 14, everybody: 8, friend: 4, amends: 12, heard: 4.2, concerned: 5, attended: 3.4 };
/** More words than this are too many for one line. */
const longest = 36;

export function pressingTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  return scene.pressing.flatMap(
    (memory) =>
      amends(mind, scene, partner, memory) ??
      attended(mind, scene, partner, memory) ??
      sightingTopic(mind, scene, partner, memory) ??
      hearsay(mind, scene, partner, memory) ??
      news(mind, scene, partner, memory) ??
      [],
  );
}

/** An apology for a word broken, or a word to one who did not come; each is said once. */
function amends(mind: Mind, scene: Scene, partner: PersonLine, memory: MemoryLine): Topic | undefined {
  for (const [path, act, done] of [
    ["lines.brokenWord", "sorry", "apology"],
    ["lines.inVain", "let-down", "reproach"],
  ] as const) {
    const found = mind.language.optional(path)?.exec(memory.words)?.groups;
    if (!found?.what || found.name !== partner.name) continue;
    if (hasSaid(mind, scene, partner, done)) return undefined;
    const what = mind.turner.toSpeech(found.what, scene.self, partner, true) ?? found.what;
    const slots = { what: what.charAt(0).toLowerCase() + what.slice(1), reason: found.reason || undefined };
    const key = mind.content(`${found.what} ${act}`);
    return { act, slots, key, weight: weights.amends, label: undefined, follow: undefined };
  }
  return undefined;
}

/** Whether one has said such a thing to this person. */
const hasSaid = (mind: Mind, scene: Scene, partner: PersonLine, act: SpeechAct): boolean =>
  ownLines(scene, partner).some((text) => mind.acts(text).has(act));

/** What one has said in this talk, and to this person before. */
const ownLines = (scene: Scene, { name }: PersonLine): string[] => [
  ...saidTo(scene, name),
  ...scene.talk.filter((line) => line.speaker === scene.self.name).map((line) => line.text),
  ...scene.memories
    .filter((memory) => memory.kind === "said" && memory.listener === name)
    .map(({ words }) => words),
];

/** Something at which one was today, as one had said; to nobody twice. */
function attended(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  { words, weekday }: MemoryLine,
): Topic | undefined {
  const what = mind.language.optional("lines.attended")?.exec(words)?.groups?.what;
  if (what === undefined || weekday !== scene.now.weekday) return undefined;
  const kept = mind.language.optional("lines.keptWord");
  if (ownLines(scene, partner).some((line) => line.includes(what) && kept?.test(line))) return undefined;
  const key = mind.content(words);
  return {
    act: "was-there",
    slots: { what },
    key,
    weight: weights.attended,
    label: undefined,
    follow: undefined,
  };
}

/** What one came to know by oneself. */
function news(mind: Mind, scene: Scene, partner: PersonLine, memory: MemoryLine): Topic | undefined {
  const { language } = mind;
  if (memory.kind !== "plain" || language.optional("lines.ownNote")?.test(memory.words) !== false)
    return undefined;
  const statements = mind.read(memory.words);
  if (statements.some(({ event }) => event)) return undefined;
  const text = told(mind, scene, partner, statements);
  if (text === undefined) return undefined;
  const isNamed = memory.words.includes(partner.name);
  const forAll = language.pattern("willTell").test(memory.words);
  const weight = isNamed
    ? weights.named
    : forAll
      ? weights.everybody
      : partner.liking >= 1
        ? weights.friend
        : 0;
  if (weight === 0) return undefined;
  const act = isNamed ? "own-news-you" : "own-news";
  return { act, slots: { text }, key: mind.content(text), weight, label: undefined, follow: undefined };
}

/** What somebody told one, told on with its source. */
function hearsay(mind: Mind, scene: Scene, partner: PersonLine, memory: MemoryLine): Topic[] | undefined {
  const { language } = mind;
  const noted = language.optional("lines.fromNote")?.exec(memory.words)?.groups;
  if (memory.kind !== "plain" || !noted?.name || !noted.text) return undefined;
  if (noted.name === partner.name || scene.others.some(({ name }) => isThird(name, partner, noted.text)))
    return [];
  // What somebody does is no news to that one.
  if (noted.text.startsWith(partner.name)) return [];
  const about = noted.text.includes(partner.name);
  if (about && (toneOf(language, noted.text) < 0 || language.pattern("private").test(noted.text))) return [];
  if (memory.weekday !== scene.now.weekday && language.pattern("relative").test(noted.text)) return [];
  const text = mind.turner.toSpeech(noted.text, scene.self, partner, false);
  if (text === undefined || language.length(text) > longest || startsLoose(mind, text)) return [];
  if (about && language.optional("ofHearer")?.test(text)) return [];
  if (isOver(mind, scene, memory)) return [];
  const key = mind.content(text);
  const weight = newsWeight(mind, scene, partner) + (about ? weights.concerned : 0);
  const slots = { source: noted.name, text, ...selfSlot(mind, scene, noted.name) };
  const act = newsAct("told-news", noted.name, text);
  return [{ act, slots, key, weight, label: undefined, follow: undefined }];
}

/** News of a plan whose hour has gone by. */
const isOver = (mind: Mind, scene: Scene, { words, weekday }: MemoryLine): boolean =>
  mind.read(words).some(({ time }) => isPast(time, scene, weekday));

/** One who stands by and is spoken of. */
const isThird = (name: string, partner: PersonLine, text = ""): boolean =>
  name !== partner.name && text.includes(name);

/** A gossip cannot keep it, those of few words seldom begin with it. */
function newsWeight(mind: Mind, scene: Scene, partner: PersonLine): number {
  const { ways } = mind.traits(scene.self);
  const pull =
    (ways.has("gossip") ? 1.5 : 0) + (ways.has("talkative") ? 0.8 : 0) - (ways.has("terse") ? 1 : 0);
  return weights.heard + pull + partner.liking * 0.5;
}

/** As many of the sentences as one line takes, without what one only thinks of it. */
function told(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  statements: readonly Statement[],
): string | undefined {
  const parts: string[] = [];
  for (const { text, kind } of statements) {
    if (kind === "opinion" || mind.language.pattern("willTell").test(text)) continue;
    const said = mind.turner.toSpeech(text, scene.self, partner, true);
    if (said === undefined) break;
    if (mind.language.length([...parts, said].join(mind.language.gap)) > longest) break;
    parts.push(said);
  }
  return parts.length === 0 ? undefined : parts.join(mind.language.gap);
}
