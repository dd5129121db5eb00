/** A request read whole: everything one call may know. Sections that are not in the request read as empty. */
import type { ModelRequest } from "../../language-model.ts";
import type { Language } from "../language.ts";
import { allowedAt } from "./allowed.ts";
import { type BlockLine, blockReader, type SpotLine, spotReader } from "./block-lines.ts";
import { type MemoryLine, memoryReader } from "./memory-lines.ts";
import { type Moment, readMoment } from "./moment.ts";
import { nameMarker } from "./names.ts";
import { type PerceivedLine, perceivedReader } from "./perceived-lines.ts";
import { type PersonLine, personReader } from "./person-lines.ts";
import { type Persona, personaReader } from "./persona.ts";
import { type PlaceLine, placeReader } from "./place-lines.ts";
import { type PromiseLine, promiseReader } from "./promise-lines.ts";
import { type SaidLine, saidReader } from "./said-lines.ts";
import { readSetting, readTalk, type Setting, type TalkLine } from "./setting-lines.ts";

export interface Scene {
  seed: number;
  self: Persona;
  now: Moment;
  places: readonly PlaceLine[];
  people: readonly PersonLine[];
  promises: readonly PromiseLine[];
  memories: readonly MemoryLine[];
  yesterday: readonly MemoryLine[];
  /** What is on one's mind. */
  pressing: readonly MemoryLine[];
  /** Blocks to split into actions; the first one begins now. */
  blocks: readonly BlockLine[];
  /** Actions already done in the first block, in the -ing form. */
  earlier: readonly string[];
  spots: readonly SpotLine[];
  today: readonly BlockLine[];
  perceived: readonly PerceivedLine[];
  others: readonly PersonLine[];
  /** What is known of the partners, as plain lines. */
  othersAbout: readonly string[];
  said: readonly SaidLine[];
  /** Lines that were just sent back. */
  refused: readonly string[];
  talk: readonly TalkLine[];
  setting: Setting;
  recent: readonly MemoryLine[];
  /** What one has thought lately. */
  thoughts: readonly MemoryLine[];
  questions: readonly string[];
  /** The answer has a place for what stays of a talk. Looked up only when asked, like the names below. */
  readonly settles: boolean;
  /** Names that the answer may use for a field; undefined = any. Looked up only when asked, since it is dear. */
  allowed(path: readonly string[]): ReadonlySet<unknown> | undefined;
}

export function sceneReader(language: Language): (request: ModelRequest) => Scene {
  const persona = personaReader(language);
  const place = placeReader(language);
  const person = personReader(language);
  const promise = promiseReader(language);
  const memory = memoryReader(language);
  const block = blockReader(language);
  const spots = spotReader(language);
  const perceived = perceivedReader(language);
  const said = saidReader(language);
  return (request) => {
    const { sections, seed } = request;
    const mark = nameMarker(language, request);
    const lines = (name: string): readonly string[] =>
      sections.find((s) => s.name === name)?.lines.map(mark) ?? [];
    const earlier = lines("block").map((line) => language.pattern("lines.earlier").exec(line)?.groups?.list);
    return {
      seed,
      self: persona(lines("persona")),
      now: readMoment(language, lines("now")),
      places: lines("places").map(place),
      people: lines("people").map(person).filter(isThere),
      promises: lines("promises").map(promise),
      memories: lines("memories").map(memory),
      yesterday: lines("yesterday").map(memory),
      pressing: lines("pressing").map(memory),
      blocks: lines("block").map(block).filter(isThere),
      earlier: earlier
        .filter(isThere)
        .flatMap((list) => list.replace(/[.。]$/, "").split(language.pattern("lines.listSplit"))),
      spots: spots(lines("spots")),
      today: lines("today").map(block).filter(isThere),
      perceived: lines("perceived").map(perceived),
      others: lines("other").map(person).filter(isThere),
      othersAbout: lines("other").filter((line) => !person(line)),
      said: lines("said").map(said),
      refused: refusedLines(lines("problem")),
      talk: readTalk(language, lines("talk")),
      setting: readSetting(language, lines("setting")),
      recent: lines("recent").map(memory),
      thoughts: lines("thoughts").map(memory),
      questions: lines("question"),
      get settles() {
        return "remember" in ((request.schema as { properties?: object } | undefined)?.properties ?? {});
      },
      allowed: (path) => markedNames(allowedAt(request.schema, path), mark),
    };
  };
}

/** The line of an answer that was not accepted. */
const refusedLines = (problem: readonly string[]): string[] =>
  problem.flatMap((line) => /"say":"((?:[^"\\]|\\.)*)"/u.exec(line)?.[1] ?? []);

/** The names an answer may use, as they stand in the lines that were read. */
function markedNames(
  allowed: ReadonlySet<unknown> | undefined,
  mark: (text: string) => string,
): ReadonlySet<unknown> | undefined {
  return allowed && new Set([...allowed].map((name) => (typeof name === "string" ? mark(name) : name)));
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;
