/** What a villager remembers, plans, feels and knows of the place. */
import type { EventOf, VillageEvent } from "../event.ts";
import type { Feeling, Memory, MindState } from "../state.ts";
import { put } from "../table.ts";
import { append, setAt } from "../vector.ts";

/** How many of one's own lines to a person stay at hand. */
const keptSaid = 6;
const keptNotices = 40;

const stranger: Feeling = { warmth: 0, talks: 0, lastTalk: -1, said: [] };

export function reduceMind(mind: MindState, event: VillageEvent): MindState {
  switch (event.type) {
    case "memory.made":
      return remember(mind, { t: event.t, ...event.data });
    case "voice.heard": {
      const { text, importance } = event.data;
      const memory = { text, importance, subject: null, speaker: null, place: null, evidence: [] };
      return remember(mind, { t: event.t, kind: "observation", ...memory });
    }
    case "memory.recalled":
      return { ...mind, retrieved: setAt(mind.retrieved, event.data.memories, event.t) };
    case "sight.noted": {
      const { subject, text } = event.data;
      return { ...mind, seen: put(mind.seen, subject, { t: event.t, text }) };
    }
    case "notice.read":
      return { ...mind, notices: [...mind.notices, event.data.id].slice(-keptNotices) };
    case "place.learned":
      return { ...mind, places: learn(mind.places, event) };
    case "promise.made":
      return { ...mind, promises: [...mind.promises, { t: event.t, ...event.data, settled: null }] };
    case "promise.settled":
      return {
        ...mind,
        promises: settle(mind.promises, event.data.promise, event.data.kept ? "kept" : "broken"),
      };
    case "promise.broken":
      return { ...mind, promises: settle(mind.promises, event.data.promise, "broken") };
    case "feeling.shifted":
      return feel(mind, event.data.toward, (f) => ({ ...f, warmth: event.data.warmth }));
    case "mood.shifted":
      return { ...mind, mood: event.data.mood };
    case "talk.entered":
      return event.data.with.reduce(
        (m, other) => feel(m, other, (f) => ({ ...f, talks: f.talks + 1, lastTalk: event.t })),
        mind,
      );
    case "line.said":
      return event.data.to.reduce(
        (m, other) =>
          feel(m, other, (f) => ({
            ...f,
            lastTalk: event.t,
            said: [...f.said, event.data.text].slice(-keptSaid),
          })),
        mind,
      );
    case "reflection.ended":
      return { ...mind, unreflected: 0, reflections: mind.reflections + 1 };
    default:
      return reducePlan(mind, event);
  }
}

function reducePlan(mind: MindState, event: VillageEvent): MindState {
  if (event.type === "day.planned") {
    const { day, strokes, blocks } = event.data;
    const plan = { day, made: event.t, strokes, blocks, block: -1, actions: [], step: 0, ahead: [] };
    return { ...mind, plan };
  }
  if (!mind.plan) return mind;
  const plan = mind.plan;
  switch (event.type) {
    case "actions.planned": {
      const { block, actions } = event.data;
      const begun = plan.blocks[block]?.from ?? 0;
      const ahead = plan.ahead.filter((foreseen) => foreseen.block.from > begun);
      return { ...mind, plan: { ...plan, block, actions, step: 0, ahead } };
    }
    case "actions.foreseen": {
      const foreseen = { ...event.data, thought: event.thought ?? null };
      return { ...mind, plan: { ...plan, ahead: [...plan.ahead, foreseen] } };
    }
    case "plan.revised":
      return { ...mind, plan: { ...plan, blocks: event.data.blocks, block: -1, actions: [], step: 0 } };
    case "step.skipped":
      return { ...mind, plan: { ...plan, step: event.data.step + 1 } };
    case "activity.began":
      return event.data.step === null ? mind : { ...mind, plan: { ...plan, step: event.data.step } };
    case "activity.ended":
      return event.data.done && event.data.step !== null
        ? { ...mind, plan: { ...plan, step: event.data.step + 1 } }
        : mind;
    default:
      return mind;
  }
}

/** Observations, words and insights count toward the next reflection; a reflection or plan of one's own does not. */
function remember(mind: MindState, memory: Memory): MindState {
  const counts = memory.kind === "observation" || memory.kind === "utterance";
  return {
    ...mind,
    memories: append(mind.memories, memory),
    retrieved: append(mind.retrieved, memory.t),
    unreflected: mind.unreflected + (counts ? memory.importance : 0),
  };
}

function feel(mind: MindState, toward: string, change: (feeling: Feeling) => Feeling): MindState {
  return { ...mind, feelings: { ...mind.feelings, [toward]: change(mind.feelings[toward] ?? stranger) } };
}

function learn(places: MindState["places"], event: EventOf<"place.learned">): MindState["places"] {
  const { place, room, kinds } = event.data;
  return { ...places, [place]: { ...places[place], [room]: kinds } };
}

const settle = (
  promises: MindState["promises"],
  index: number,
  settled: "kept" | "broken",
): MindState["promises"] => promises.map((p, i) => (i === index ? { ...p, settled } : p));
