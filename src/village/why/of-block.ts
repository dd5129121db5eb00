/**
 * A block of a plan came from a promise; from what broke the plan; from something remembered; or from work and habit.
 */
import type { Chronicle, PlanEvent } from "../chronicle.ts";
import { lastBy } from "../chronicle.ts";
import type { EventOf } from "../event.ts";
import type { HourBlock } from "../state.ts";
import { linkTo } from "./in-mind.ts";
import { likeness, tellingShared, weightsAmong, wordsOf } from "./likeness.ts";
import type { Link, LinkOf } from "./link.ts";
import { personsNamed, placeName } from "./names.ts";
import { rule } from "./of-act.ts";
import { promiseLink } from "./of-promise.ts";
import { originOf } from "./plan-at.ts";
import { sourceOf } from "./recall.ts";
import { isWork } from "./work.ts";

/** Likeness from which a block is taken to have been planned for what a memory tells. */
const enough = 0.6;
/** The same for a thought that is named among those which shaped the day. */
const enoughOfShaping = 0.4;
/** The same for what the persona tells of its ways. */
const enoughOfUsual = 0.5;

export function causeOfBlock(chronicle: Chronicle, { by, t, block }: LinkOf<"block">): Link {
  const origin = originOf(chronicle, by, t, block);
  const promise = promiseOf(chronicle, by, t, block);
  if (promise) return promiseLink(chronicle, promise);
  if (origin?.type === "plan.revised") return revision(chronicle, origin);
  const known = shapedBy(chronicle, origin, block) ?? remembered(chronicle, by, origin?.t ?? t, block);
  if (known) return known;
  const planned = origin?.t ?? t;
  const thought = origin?.thought ?? null;
  const persona = chronicle.world.personas[by];
  if (persona?.work && isWork(chronicle.world, persona, block))
    return { ...rule(by, planned, "work", persona.work.as), thought, place: block.place };
  if (block.place === persona?.home || isUsual(chronicle, by, block))
    return { ...rule(by, planned, "habit"), thought };
  return { ...rule(by, planned, "day"), thought };
}

/** The promise for that hour and place, the one in the same words first. */
function promiseOf(
  chronicle: Chronicle,
  by: string,
  tick: number,
  { place, text, from, to }: HourBlock,
): EventOf<"promise.made"> | undefined {
  const fitting = chronicle
    .life(by)
    .promises.filter(
      ({ t, data }) =>
        t <= tick &&
        data.place === place &&
        data.from !== null &&
        data.from < to &&
        (data.until ?? data.from) > from,
    );
  return fitting.find(({ data }) => data.text === text) ?? (place === null ? undefined : fitting[0]);
}

/** What broke the plan: the world's refusal, or a thought, in its own words. */
function revision(chronicle: Chronicle, { by, t, data, thought }: EventOf<"plan.revised">): Link {
  if (thought !== undefined) return { ...rule(by, t, "reaction", data.reason), thought };
  const refusal = lastBy(chronicle.life(by).refusals, t, (event) => event.t);
  return { ...rule(by, refusal?.t ?? t, "refused", data.reason), place: refusal?.data.place ?? null };
}

/** A thought that the plan of the day names among those it was made of. */
function shapedBy(chronicle: Chronicle, origin: PlanEvent | undefined, block: HourBlock): Link | undefined {
  if (origin?.type !== "day.planned") return undefined;
  const { memories } = chronicle.life(origin.by);
  const plan = memories.find(
    ({ kind, t, evidence }) => kind === "plan" && t === origin.t && evidence.length > 0,
  );
  const words = wordsOf(block.text);
  const weights = weightsAmong(memories.map(({ text }) => wordsOf(text)));
  const persons = personsNamed(chronicle.world, block.text, [origin.by]);
  const index = plan?.evidence.find((i) => {
    const text = memories[i]?.text ?? "";
    const thought = wordsOf(text);
    return (
      persons.every((name) => text.includes(name)) &&
      tellingShared(words, thought, weights) > 0 &&
      likeness(words, thought, weights) >= enoughOfShaping
    );
  });
  const memory = index === undefined ? undefined : memories[index];
  return memory && linkTo(origin.by, memory, index ?? 0);
}

/** Told in the way it lives: by the words of the block, or by its place. */
function isUsual(chronicle: Chronicle, by: string, { text, place }: HourBlock): boolean {
  const { world } = chronicle;
  const usual = world.personas[by]?.lifestyle ?? "";
  if (place !== null && usual.includes(placeName(world, place))) return true;
  const weights = weightsAmong(chronicle.life(by).memories.map((memory) => wordsOf(memory.text)));
  return likeness(wordsOf(text), wordsOf(usual), weights) >= enoughOfUsual;
}

function remembered(chronicle: Chronicle, by: string, before: number, block: HourBlock): Link | undefined {
  const place = block.place === null ? undefined : placeName(chronicle.world, block.place);
  const named = personsNamed(chronicle.world, block.text, [by]);
  const asked = {
    by,
    at: before,
    before,
    parts: [block.text],
    enough,
    named,
    sights: false,
    planned: { place },
  };
  const source = sourceOf(chronicle, asked);
  if (!source || !named.every((name) => source.text.includes(name))) return undefined;
  return {
    ...source,
    about: source.text.includes(place ?? "") ? `${block.text} ${place ?? ""}` : block.text,
  };
}
