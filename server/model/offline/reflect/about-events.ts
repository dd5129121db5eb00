/** Insights about events: who comes to one's own, who does not, how far others' have gone round. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { eventSlots, type KnownEvent, knownEvents } from "../want/event-topics.ts";
import type { Offer } from "./insights.ts";
import { linesWhere } from "./lines.ts";

export function aboutEvents(mind: Mind, scene: Scene, offer: Offer): void {
  for (const event of knownEvents(mind, scene).slice(0, 2)) {
    const slots = eventSlots(mind, event, undefined);
    const about = linesWhere(scene, (memory) => memory.words.toLowerCase().includes(event.what));
    if (event.host === scene.self.name) ownEvent(mind, scene, event, offer);
    else if (about.length > 1) offer("event", slots, 6, about);
    const doubts = linesWhere(
      scene,
      (memory) =>
        memory.kind === "heard" && mind.read(memory.words).some(({ courtesy }) => courtesy === "opinion-bad"),
    );
    if (doubts.length > 0 && about.length > 0) offer("doubted", slots, 5, doubts);
  }
}

function ownEvent(mind: Mind, scene: Scene, event: KnownEvent, offer: Offer): void {
  const { say } = mind.language.pack.speech;
  const slots = eventSlots(mind, event, undefined);
  const yes = scene.memories.flatMap((memory, index) =>
    memory.kind === "heard" && mind.acts(memory.words).has("accept")
      ? [{ name: memory.speaker ?? "", line: index + 1 }]
      : [],
  );
  const names = [...new Set(yes.map(({ name }) => name))].slice(0, 3).join(say.and);
  offer(
    "coming",
    { ...slots, names },
    7,
    yes.map(({ line }) => line),
  );
  const no = linesWhere(scene, (memory) => memory.kind === "heard" && mind.acts(memory.words).has("decline"));
  offer("declined", slots, 6, no);
}
