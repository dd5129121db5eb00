/** What one notes down of what others said: news, plans, and their answers to one's own invitation. */
import type { Mind } from "../mind.ts";
import { importanceOf } from "../read/importance.ts";
import type { Scene } from "../request/scene.ts";
import type { TalkLine } from "../request/setting-lines.ts";
import { eventSlots } from "../want/event-topics.ts";
import type { Slots } from "../words/fill.ts";
import { eventOf } from "./conversation.ts";

/** Notes one of the pack's sentences for oneself, by its kind. */
export type Note = (kind: string, slots: Slots, importance: number) => void;

/** News of events, and what the partner is about. */
export function noteHeard(
  mind: Mind,
  scene: Scene,
  until: readonly TalkLine[],
  line: TalkLine,
  note: Note,
): void {
  for (const statement of mind.read(line.text)) {
    if (statement.courtesy) continue;
    const importance = importanceOf(mind.language, statement);
    if (statement.event) {
      const event = eventOf(mind, scene, until);
      if (!event || event.host === scene.self.name || statement.event.day === undefined) continue;
      const slots = { ...eventSlots(mind, event, undefined), source: line.speaker };
      note(event.host === line.speaker ? "event-host" : "event", slots, Math.max(7, importance));
    } else if (importance >= 4 && statement.kind !== "question" && mind.acts(statement.text).size === 0) {
      const text = retold(mind, scene, statement.text, line.speaker);
      if (text && mind.content(text).size >= 4)
        note("plan", { name: line.speaker, text }, Math.min(8, importance));
    }
  }
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
