/** A talk seen from one side: the lines, who said what, and what is still open. */
import type { Mind } from "../mind.ts";
import { nameOf } from "../plan/matters.ts";
import type { SpeechAct } from "../read/speech-acts.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import type { TalkLine } from "../request/setting-lines.ts";
import { type KnownEvent, knownEvents, sameEvent } from "../want/event-topics.ts";

export interface Conversation {
  partner: PersonLine;
  lines: readonly TalkLine[];
  mine: readonly TalkLine[];
  /** The latest line that is not one's own. */
  last: TalkLine | undefined;
  lastActs: ReadonlySet<SpeechAct>;
  /** One's own latest line. */
  myLast: TalkLine | undefined;
  myLastActs: ReadonlySet<SpeechAct>;
  /** Whether the last line was meant for oneself; in a talk of two it always is. */
  addressed: boolean;
  /** Questions of the general kind that were put in this talk by anybody, by their act. */
  asked: ReadonlySet<string>;
  /** Whether there is anything to answer to "any news?". */
  hasNews: boolean;
  /** The event the talk is about: the one named last. */
  event: KnownEvent | undefined;
}

const none: ReadonlySet<SpeechAct> = new Set();

export function viewTalk(mind: Mind, scene: Scene): Conversation | undefined {
  const { talk, self, others } = scene;
  const last = lastOfOthers(scene);
  const partner = others.find((person) => person.name === last?.speaker) ?? others[0];
  if (!partner) return undefined;
  const mine = talk.filter((line) => line.speaker === self.name);
  const myLast = mine.at(-1);
  return {
    partner,
    lines: talk,
    mine,
    last,
    lastActs: last ? mind.acts(last.text) : none,
    myLast,
    myLastActs: myLast ? mind.acts(myLast.text) : none,
    addressed: isAddressed(scene, last),
    asked: new Set(talk.flatMap((line) => [...mind.acts(line.text)])),
    hasNews: false,
    event: eventOf(mind, scene, talk),
  };
}

/** The last line of one who is still here: who has said goodbye and gone is not answered. */
function lastOfOthers({ talk, self, others }: Scene): TalkLine | undefined {
  const stays = new Set(others.map(({ name }) => name));
  return (
    talk.findLast(({ speaker }) => stays.has(speaker)) ??
    talk.findLast(({ speaker }) => speaker !== self.name)
  );
}

/** Among more than two a line is for the one it names, else for the one who spoke before it. */
function isAddressed(scene: Scene, last: TalkLine | undefined): boolean {
  const { talk, others, self } = scene;
  if (others.length < 2 || last === undefined) return true;
  if (talk.findLastIndex((line) => line.speaker === self.name) > talk.lastIndexOf(last)) return false;
  if (last.text.includes(self.name)) return true;
  if (others.some(({ name }) => name !== last.speaker && last.text.includes(name))) return false;
  const before = talk.slice(0, talk.lastIndexOf(last)).findLast((line) => line.speaker !== last.speaker);
  return before === undefined || before.speaker === self.name;
}

/** The event named last in these lines, filled up by what one knows of it. */
export function eventOf(mind: Mind, scene: Scene, talk: readonly TalkLine[]): KnownEvent | undefined {
  for (const line of talk.toReversed()) {
    for (const { event, source, secret } of mind.read(line.text).toReversed()) {
      if (!event) continue;
      const listener = line.speaker === scene.self.name ? (scene.others[0]?.name ?? "") : scene.self.name;
      const host = nameOf(mind.language, event.host, source ?? line.speaker, listener);
      const weekday = event.day === undefined ? undefined : weekdayOf(event.day, scene.now.weekday);
      const { what, place, from, until } = event;
      const said: KnownEvent = { what, host, place, weekday, from, until, source: line.speaker, secret };
      const known = knownEvents(mind, scene).find((other) => sameEvent(mind.language, other, said));
      return known
        ? { ...known, ...present(said), what: known.what.length > what.length ? known.what : what }
        : said;
    }
  }
  return undefined;
}

/** Only the fields that are known. */
function present(event: KnownEvent): Partial<KnownEvent> {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined),
  ) as Partial<KnownEvent>;
}
