/** Answers one who asks on: with the rest of the story, with something of one's own that belongs to it, or as one can. */
import { chance } from "#village/random";
import type { Mind } from "../mind.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import { goingOn, topicsFor } from "../want/topics.ts";
import type { Say } from "./acknowledge.ts";
import type { Conversation } from "./conversation.ts";
import { answerTo } from "./questions.ts";
import { nearest } from "./stay.ts";
import type { Thread } from "./thread.ts";

/** The rest of what one told, else what one knows that is closest to it, else a word that fits the question. */
export function answerMore(
  mind: Mind,
  scene: Scene,
  talk: Conversation,
  thread: Thread | undefined,
  question: string,
  say: Say,
): void {
  if (question === "q-person") return sayView(mind, scene, talk, say);
  const { partner, myLast } = talk;
  const told = talk.mine.map(({ text }) => text).join(" ");
  const rest = myLast && goingOn(mind, scene, partner, told);
  if (rest !== undefined) return say("go-on", { text: rest });
  const near = thread && nearest(mind, scene, thread.gist, topicsFor(mind, scene, partner));
  if (near && telling.has(near.act)) return say("go-on", near.slots);
  const who = question === "q-who" ? namedIn(mind, scene, talk) : undefined;
  const view = who === undefined ? "view-unknown" : viewAct(scene, who);
  if (view === "view-unknown" || chance(scene.seed, "own view") < 0.4)
    say(answerTo[question] ?? "unsure", { who });
  else say(view, { who });
}

/** Acts of topics that can stand as an answer. */
const telling: ReadonlySet<string> = new Set(["memory", "goal", "thought"]);

/** What one thinks of the person asked about: by liking, and with something one knows of them. */
function sayView(mind: Mind, scene: Scene, talk: Conversation, say: Say): void {
  const who = mind.mentions(talk.last?.text ?? "").findLast(({ name }) => !isHere(scene, name))?.name;
  if (who === undefined) return say("unsure");
  say(viewAct(scene, who), { who });
  const about = topicsFor(mind, scene, talk.partner).find(
    ({ act, slots, key }) =>
      (act === "memory" || act === "news") && slots.text !== undefined && key.has(who.toLowerCase()),
  );
  if (about) say("go-on", about.slots);
}

export function viewAct({ people }: Scene, who: string): string {
  const person = people.find(({ name }) => name === who);
  if (!person || (person.liking === 0 && person.last === undefined)) return "view-unknown";
  return person.liking > 0 ? "view-good" : person.liking < 0 ? "view-bad" : "view-fair";
}

/** The one of those one knows, and who is not here, who was named last. */
export function namedIn(mind: Mind, scene: Scene, talk: Conversation): string | undefined {
  const known = new Set(scene.people.map((person: PersonLine) => person.name));
  for (const line of talk.lines.toReversed()) {
    const name = mind.mentions(line.text).findLast((mention) => known.has(mention.name))?.name;
    if (name !== undefined) return name;
  }
  return undefined;
}

const isHere = ({ self, others }: Scene, name: string): boolean =>
  name === self.name || others.some((other) => other.name === name);
