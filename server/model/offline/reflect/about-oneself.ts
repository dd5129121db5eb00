/** Insights about oneself: what one wants and what came of it, what one keeps to oneself, how much one is alone. */
import type { Mind } from "../mind.ts";
import type { Scene } from "../request/scene.ts";
import { shared } from "../words/content.ts";
import type { Offer } from "./insights.ts";
import { linesWhere } from "./lines.ts";

/** So many lines without a word by anybody are a sign of being alone; so many words in a stretch are much talk. */
const quietLines = 8;
const muchTalk = 14;

export function aboutOneself(mind: Mind, scene: Scene, offer: Offer): void {
  for (const plan of mind.read(scene.self.now)) {
    if (plan.kind !== "plan" || plan.secret || mind.language.pattern("private").test(plan.text)) continue;
    const text = mind.turner.toSpeech(plan.text, scene.self, undefined, true);
    if (text === undefined || mind.language.pattern("loose").test(text)) continue;
    const key = mind.content(plan.text);
    const about = (kind: string): number[] =>
      linesWhere(scene, (memory) => memory.kind === kind && shared(key, mind.content(memory.words)) >= 2);
    offer("spoken", { text }, 5, about("said"));
    offer("goal", { text }, 5, about("plain"));
  }
  const kept = linesWhere(
    scene,
    ({ before, kind, words }) => before && kind === "plain" && mind.read(words).some(({ secret }) => secret),
  );
  offer("burden", {}, 6, kept);
  const talked = linesWhere(scene, ({ kind }) => kind === "heard" || kind === "said");
  const { ways } = mind.traits(scene.self);
  if (talked.length >= muchTalk && (ways.has("shy") || ways.has("terse") || ways.has("old")))
    offer("crowded", {}, 5, talked);
  if (talked.length === 0 && scene.memories.length >= quietLines)
    offer(
      "alone",
      {},
      7,
      linesWhere(scene, ({ kind, before }) => kind === "plain" && !before),
    );
}
