/** What one's memories show when they are laid side by side: each insight names the lines it stands on. */
import type { Mind } from "../mind.ts";
import { toneOf } from "../read/importance.ts";
import type { MemoryLine } from "../request/memory-lines.ts";
import type { Scene } from "../request/scene.ts";
import { eventSlots, knownEvents } from "../want/event-topics.ts";
import type { Slots } from "../words/fill.ts";

export interface InsightsAnswer {
  insights: { text: string; importance: number; evidence: number[] }[];
}

export function insights(mind: Mind, scene: Scene): InsightsAnswer {
  const { reflect, say } = { ...mind.language.pack.speech };
  const found: InsightsAnswer["insights"] = [];
  const note = (kind: string, slots: Slots, importance: number, evidence: readonly number[]): void => {
    const text = mind.grammar.note(reflect[kind], slots, scene.seed, kind);
    if (text && evidence.length > 0)
      found.push({ text, importance, evidence: [...new Set(evidence)].slice(0, 6) });
  };
  const lines = scene.memories;
  const linesWhere = (test: (memory: MemoryLine) => boolean): number[] =>
    lines.flatMap((memory, index) => (test(memory) ? [index + 1] : []));

  for (const event of knownEvents(mind, scene).slice(0, 2)) {
    const about = linesWhere((memory) => memory.words.toLowerCase().includes(event.what));
    const slots = eventSlots(mind, event, undefined);
    if (event.host === scene.self.name) {
      const yes = lines.flatMap((memory, index) =>
        memory.kind === "heard" && mind.acts(memory.words).has("accept")
          ? [{ name: memory.speaker ?? "", line: index + 1 }]
          : [],
      );
      const names = [...new Set(yes.map(({ name }) => name))].slice(0, 3).join(say.and);
      if (yes.length > 0)
        note(
          "coming",
          { ...slots, names },
          7,
          yes.map(({ line }) => line),
        );
      const no = linesWhere((memory) => memory.kind === "heard" && mind.acts(memory.words).has("decline"));
      note("declined", slots, 6, no);
    } else if (about.length > 1) note("event", slots, 6, about);
  }
  for (const name of namesIn(scene).slice(0, 2)) {
    const talks = linesWhere((memory) => memory.speaker === name || memory.listener === name);
    if (talks.length >= 2) note("often", { name, count: String(talks.length) }, 4, talks);
    const sad = linesWhere(
      (memory) => memory.words.includes(name) && toneOf(mind.language, memory.words) < 0,
    );
    if (sad.length >= 2) note("worry", { name }, 5, sad);
    const kind = linesWhere((memory) => memory.speaker === name && mind.acts(memory.words).has("accept"));
    note("helped", { name }, 5, kind);
  }
  const talked = linesWhere((memory) => memory.kind === "heard");
  if (talked.length === 0 && lines.length >= 4)
    note("alone", {}, 5, linesWhere((memory) => memory.kind === "plain").slice(0, 3));
  if (found.length === 0)
    note("busy", {}, 3, linesWhere((memory) => memory.weekday !== undefined).slice(0, 4));
  if (found.length === 0)
    note(
      "busy",
      {},
      3,
      lines.slice(0, 2).map((_, index) => index + 1),
    );
  return { insights: found.slice(0, 3) };
}

/** Those who come up, most often first; names within the question before others. */
function namesIn(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const memory of scene.memories) {
    for (const name of [memory.speaker, memory.listener]) {
      if (name && name !== scene.self.name) {
        counts.set(name, (counts.get(name) ?? 0) + 1 + (scene.question.includes(name) ? 100 : 0));
      }
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}
