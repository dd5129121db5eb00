/** What stands in one's own persona: what one wants, fears and has on one's mind, in the first person. */
import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { localise } from "../talk/localise.ts";
import { isNear, isStranger } from "../talk/stance.ts";
import { actToward, startsLoose } from "./memory-topics.ts";
import { isPast } from "./past.ts";
import type { Topic } from "./topic.ts";
import { keepsPrivate } from "./trust.ts";

/** More words than this are too many for one line. */
const longest = 34;

/** What is not for everybody is told to others than friends so much less. */
const reserve = 0.45;

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
      isPast(statement.time, scene)
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
    if (turned === undefined || mind.language.pattern("surprise").test(turned)) continue;
    const full = withAntecedent(mind, scene, partner, statements.slice(0, index), statement.text, turned);
    if (full === undefined) continue;
    const text = localise(mind.language, scene, full);
    const isOpen = statement.open && !views.has(statement.kind);
    const weight =
      ((isOpen ? 5 : statement.kind === "plan" ? 3 : 2.2) - (statement.secret ? 2 : 0)) *
        (isOpen || isNear(partner) ? 1 : reserve) +
      (mentioned ? 3 : 0);
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

/** Where one comes from, sentence by sentence: told to strangers, since all others know it. */
export function lifeTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const { language } = mind;
  if (!isStranger(partner)) return [];
  const told = mind.read(scene.self.background);
  return told.flatMap(({ text, event }) => {
    if (event || language.length(text) > longest || language.pattern("onlySecret").test(text)) return [];
    if (language.pattern("announcement").test(text)) return [];
    if (language.pattern("loose").test(text) || language.pattern("lostPlural").test(text)) return [];
    if (text.includes(partner.name) || keepsPrivate(mind, scene, partner, text, false)) return [];
    const turned = mind.turner.toSpeech(text, scene.self, partner, true);
    if (turned === undefined || startsLoose(mind, turned)) return [];
    const key = mind.content(turned);
    return [{ act: "life", slots: { text: turned }, key, weight: 2.6, label: undefined, follow: undefined }];
  });
}
