/** Insights about people: who is new to one, who helps, who worries or trusts one, what one learned of them. */
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { Scene } from "../request/scene.ts";
import { fillSlots } from "../words/fill.ts";
import type { Offer } from "./insights.ts";
import { linesWhere, namesIn } from "./lines.ts";

/** More words than this are no insight but a quotation. */
const longest = 24;
/** People one thinks of at a time. */
const most = 5;

export function aboutPeople(mind: Mind, scene: Scene, offer: Offer): void {
  for (const name of namesIn(scene).slice(0, most)) {
    const lines = linesWhere(scene, ({ kind, speaker }) => kind === "heard" && speaker === name);
    const said = (test: (words: string) => boolean): number[] =>
      lines.filter((line) => test(scene.memories[line - 1]?.words ?? ""));
    offer(
      "helped",
      { name },
      4,
      said((words) => mind.acts(words).has("accept")),
    );
    offer(
      "trusted",
      { name },
      6,
      said((words) => mind.read(words).some(({ secret }) => secret)),
    );
    const hurt = said(
      (words) => mind.read(words).some(({ kind }) => kind === "feeling") && toneOf(mind.language, words) < 0,
    );
    offer("worry", { name }, 5, hurt);
    const met = notes(mind, scene, "met", name);
    if (met.length > 0) offer("met-thought", { name }, 4, [...met, ...lines]);
    for (const kind of ["warm", "cool"] as const)
      offer(`${kind}-thought`, { name }, 5, notes(mind, scene, kind, name));
    learned(mind, scene, name, offer);
  }
  neglected(mind, scene, offer);
  amends(mind, scene, offer);
}

/** Lines that one noted down oneself after a talk with this person, by the kind of note. */
function notes(mind: Mind, scene: Scene, kind: string, name: string): number[] {
  const ways = (mind.language.pack.speech.memories[kind] ?? []).map((way) => fillSlots(way, { name }));
  return linesWhere(scene, (memory) => memory.kind === "plain" && ways.includes(memory.words));
}

/** What a person wants, as heard from that person. */
function learned(mind: Mind, scene: Scene, name: string, offer: Offer): void {
  for (const [index, memory] of scene.memories.entries()) {
    if (memory.speaker !== name || memory.kind !== "heard") continue;
    const plan = mind.read(memory.words).find(({ kind, courtesy }) => kind === "plan" && !courtesy);
    const text = plan && mind.turner.retell(plan.text, { name, pronoun: undefined });
    if (text?.startsWith(name) && mind.language.length(text) <= longest)
      return offer("learned", { name, text }, 5, [index + 1], ["name"]);
  }
}

/** Somebody dear to one or of one's own kin with whom one has not spoken: only thought of. */
function neglected(mind: Mind, scene: Scene, offer: Offer): void {
  for (const { name, liking, kin, last } of scene.people) {
    if (last !== undefined || (liking < 1 && !kin)) continue;
    const spoken = scene.memories.some(({ speaker, listener }) => speaker === name || listener === name);
    const about = linesWhere(scene, ({ words }) => mind.mentions(words).some((one) => one.name === name));
    if (!spoken) offer("neglected", { name }, 7, about);
  }
}

/** A word one broke wants making up for; one who did not come has hurt. */
function amends(mind: Mind, scene: Scene, offer: Offer): void {
  for (const [path, kind, weight] of [
    ["lines.brokenWord", "amends", 8],
    ["lines.inVain", "hurt", 7],
  ] as const)
    for (const [index, { words }] of scene.memories.entries()) {
      const name = mind.language.optional(path)?.exec(words)?.groups?.name;
      if (name !== undefined) offer(kind, { name }, weight, [index + 1]);
    }
}
