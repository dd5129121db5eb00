/** Something small of one's own that stands among one's promises, such as a tea at home: one asks people to it, each once. */
import type { Mind } from "../mind.ts";
import { hosting } from "../plan/gatherings.ts";
import type { PersonLine } from "../request/person-lines.ts";
import { saidTo } from "../request/said-lines.ts";
import type { Scene } from "../request/scene.ts";
import { eventSlots } from "./event-topics.ts";
import type { Topic } from "./topic.ts";

const weight = 3.6;

export function gatheringTopics(mind: Mind, scene: Scene, partner: PersonLine): Topic[] {
  const { self, promises, now } = scene;
  if (partner.liking < 0) return [];
  const before = [...saidTo(scene, partner.name), ...scene.talk.map((line) => line.text)];
  return mind.language.pack.offline.gatherings.flatMap(({ what }) => {
    const promise = promises.find((one) => one.to === undefined && one.what === hosting(mind.language, what));
    if (promise?.from === undefined || before.some((line) => line.includes(what))) return [];
    if (promise.weekday === now.weekday && promise.from < now.minute + 15) return [];
    const event = { ...promise, what, host: self.name, source: undefined, secret: false };
    const slots = eventSlots(mind, event, now.weekday);
    const key = mind.content(`${what} ${self.name}`);
    return [{ act: "small-event", slots, key, weight, label: what, follow: "invite" }];
  });
}
