/** Insights about events: who comes to one's own, who does not, how far others' have gone round, what proved untrue. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { eventSlots, type KnownEvent, knownEvents } from "../want/event-topics.ts";
import { headOf } from "../words/head.ts";
import type { Offer } from "./insights.ts";
import { linesWhere, speakersOf } from "./lines.ts";

/** So many different people make a matter the talk of the village. */
const many = 3;
const mostNamed = 3;

export function aboutEvents(mind: Mind, scene: Scene, offer: Offer): void {
  const { and } = mind.language.pack.speech.say;
  for (const event of knownEvents(mind, scene).slice(0, 2)) {
    const slots = eventSlots(mind, event, undefined);
    const about = linesWhere(
      scene,
      ({ kind, words }) =>
        kind === "heard" && words.toLowerCase().includes(headOf(mind.language, event.what)),
    );
    const speakers = speakersOf(scene, about);
    const names = speakers.slice(0, mostNamed).join(and);
    if (event.host === scene.self.name) ownEvent(mind, scene, event, offer);
    else if (speakers.length >= many) offer("event", { ...slots, names }, 5, about, ["what"]);
    const doubts = about.filter((line) =>
      mind.read(scene.memories[line - 1]?.words ?? "").some(({ courtesy }) => courtesy === "opinion-bad"),
    );
    offer("doubted", { what: event.what, names: speakersOf(scene, doubts).join(and) }, 5, doubts, ["what"]);
  }
  provedWrong(mind, scene, offer);
}

function ownEvent(mind: Mind, scene: Scene, event: KnownEvent, offer: Offer): void {
  const { say } = mind.language.pack.speech;
  const slots = eventSlots(mind, event, undefined);
  const answered = (act: "accept" | "decline"): number[] =>
    linesWhere(scene, ({ kind, words }) => kind === "heard" && mind.acts(words).has(act));
  for (const [act, kind] of [
    ["accept", "coming"],
    ["decline", "declined"],
  ] as const) {
    const lines = answered(act);
    const names = speakersOf(scene, lines).slice(0, mostNamed).join(say.and);
    offer(kind, { ...slots, names }, 7, lines, ["what", "names"]);
  }
}

/** What somebody said would come to nothing, and one has seen it come about, or the sky clear. */
function provedWrong(mind: Mind, scene: Scene, offer: Offer): void {
  const { language } = mind;
  const seen = linesWhere(
    scene,
    ({ kind, words }) => kind === "plain" && language.optional("lines.cameAbout")?.test(words) === true,
  );
  if (seen.length === 0) return;
  for (const [index, { kind, speaker, words }] of scene.memories.entries()) {
    if (kind !== "heard" && kind !== "overheard") continue;
    const off = mind.read(words).find(({ text }) => language.pattern("cancelled").test(text));
    if (off && speaker && seen.some((line) => line > 0))
      offer("proved-wrong", { name: speaker }, 7, [index + 1, ...seen]);
  }
}
