/** What stands in one's own persona: what one wants, fears and has on one's mind, in the first person. */
import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { localise } from "../talk/localise.ts";
import { isStranger } from "../talk/stance.ts";
import { actToward } from "./memory-topics.ts";
import type { Topic } from "./topic.ts";
import { keepsPrivate } from "./trust.ts";

/** More words than this are too many for one line. */
const longest = 34;

/** Kinds of sentences that are never news. */
const views: ReadonlySet<Statement["kind"]> = new Set(["opinion", "feeling", "question"]);

export function ownTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const { self } = scene;
  const found: Topic[] = [];
  const statements = mind.read(self.now);
  for (const [index, statement] of statements.entries()) {
    if (
      mind.language.pattern("onlySecret").test(statement.text) ||
      (statement.event?.host !== undefined && statement.event.day !== undefined) ||
      isPast(statement, scene)
    )
      continue;
    if (mind.language.length(statement.text) > longest) continue;
    if (
      mind.language.pattern("lostPlural").test(statement.text) &&
      !mind.language.pattern("loose").test(statement.text)
    )
      continue;
    const mentioned = statement.text.includes(partner.name);
    if (keepsPrivate(mind, scene, partner, statement.text, mentioned)) continue;
    const turned = mind.turner.toSpeech(statement.text, self, partner, true);
    if (turned === undefined) continue;
    const full = withAntecedent(mind, scene, partner, statements.slice(0, index), statement.text, turned);
    if (full === undefined) continue;
    const text = localise(mind.language, scene, full);
    const weight =
      (statement.open && !views.has(statement.kind) ? 5 : statement.kind === "plan" ? 3 : 2.2) +
      (mentioned ? 3 : 0) -
      (statement.secret ? 2 : 0);
    found.push({
      act: mentioned ? actToward(mind, text) : "goal",
      slots: { text },
      key: mind.content(text),
      weight,
      label: undefined,
      follow: undefined,
    });
  }
  return found;
}

/** From this minute of the day on, what was meant for some hour of today is not spoken of as if it lay ahead. */
const lateInTheDay = 1020;

/** A plan whose hour has gone by, or whose day lies in the week's past. */
function isPast({ time }: Statement, { now }: Scene): boolean {
  if (time.day === undefined) return false;
  const ahead = (weekdayOf(time.day, now.weekday) - now.weekday + 7) % 7;
  return ahead > 4 || (ahead === 0 && now.minute > (time.from === undefined ? lateInTheDay : time.from + 15));
}

/** "It" and "them" need to have been named: else the sentence before comes along; undefined when that cannot be said. */
function withAntecedent(
  mind: Mind,
  scene: Scene,
  partner: PersonLine,
  before: readonly Statement[],
  text: string,
  turned: string,
): string | undefined {
  const { language } = mind;
  const isLoose = (words: string): boolean =>
    (language.pattern("loose").test(words) && !language.pattern("nouned").test(words)) ||
    language.pattern("twisted").test(words);
  if (!isLoose(text)) return turned;
  const noun = before.findLast(
    (statement) => !isLoose(statement.text) && !language.pattern("onlySecret").test(statement.text),
  );
  const first =
    noun === undefined || noun.secret
      ? undefined
      : mind.turner.toSpeech(noun.text, scene.self, partner, true);
  const both = `${first}${language.gap}${turned}`;
  return first === undefined || language.length(both) > longest ? undefined : both;
}

/** Where one comes from, as far as it can be said sentence by sentence. */
export function lifeTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const { language } = mind;
  // Who somebody is, as it begins, is told to strangers only.
  const told = mind.read(scene.self.background).slice(isStranger(partner) ? 0 : 1);
  return told.flatMap(({ text, event }) => {
    if (event || language.length(text) > longest || language.pattern("onlySecret").test(text)) return [];
    if (language.pattern("announcement").test(text)) return [];
    if (language.pattern("loose").test(text) || language.pattern("lostPlural").test(text)) return [];
    if (text.includes(partner.name) || keepsPrivate(mind, scene, partner, text, false)) return [];
    const turned = mind.turner.toSpeech(text, scene.self, partner, true);
    if (turned === undefined) return [];
    const key = mind.content(turned);
    return [{ act: "memory", slots: { text: turned }, key, weight: 1, label: undefined, follow: undefined }];
  });
}
