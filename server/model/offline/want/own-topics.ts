/** What stands in one's own persona: what one wants, fears and has on one's mind, in the first person. */
import type { Mind } from "../mind.ts";
import type { PersonLine } from "../request/person-lines.ts";
import type { Scene } from "../request/scene.ts";
import type { Topic } from "./topic.ts";
import { trusts } from "./trust.ts";

/** More words than this are too many for one line. */
const longest = 34;

export function ownTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const { self } = scene;
  const found: Topic[] = [];
  for (const statement of mind.read(self.now)) {
    if (statement.event?.host !== undefined && statement.event.day !== undefined) continue;
    if (statement.hiddenFrom === partner.name || statement.text.split(" ").length > longest) continue;
    if (statement.secret && !trusts(mind, scene, partner, statement.text)) continue;
    const text = mind.turner.toSpeech(statement.text, self, partner, true);
    if (text === undefined) continue;
    const mentions = statement.text.includes(partner.name);
    const weight = (statement.kind === "plan" ? 4 : 2.5) + (mentions ? 3 : 0) - (statement.secret ? 2 : 0);
    found.push({
      act: mentions ? "you" : "goal",
      slots: { text },
      key: mind.content(statement.text),
      weight,
      label: statement.goal ?? labelOf(mind, statement.text),
      follow: undefined,
    });
  }
  return found;
}

/** A matter in a word or two: its first words of weight. */
export function labelOf(mind: Mind, text: string): string {
  return [...mind.content(text)].slice(0, 2).join(" ");
}
