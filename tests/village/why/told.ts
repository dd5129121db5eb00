/**
 * A log made by hand: Ann, who has known of a feast from the start, asks Ben to it; he promises, it enters his plan, and
 * he goes. Ben tells Cid, who comes too without a promise. Cid reflects on it, and pauses where nothing is planned.
 */
import { Chronicle } from "#village/chronicle";
import type { EventData, VillageEvent } from "#village/event";
import { type Happening, happening } from "#village/event";
import { logOf } from "../../metrics/figures.ts";
import { tinyScenario, tinyWorld } from "../../support/tiny-world.ts";

type Memory = EventData<"memory.made">;

const feast = "Ann is planning a pancake feast at The Green on Friday at 12:00.";
const villagers = tinyScenario().villagers.map((villager) =>
  villager.id === "ann" ? { ...villager, currently: feast } : villager,
);

export const world = tinyWorld({ villagers });
export const noon = 1980;

const memory = (by: string, made: Partial<Memory> & { text: string }, thought?: string): Happening =>
  happening(
    "memory.made",
    by,
    {
      ...{ kind: "observation", importance: 5, subject: null, speaker: null, place: null, evidence: [] },
      ...made,
    },
    thought,
  );
const heard = (by: string, speaker: string, text: string): Happening =>
  memory(by, { kind: "utterance", text, speaker, subject: by });
const recalled = (by: string, ...memories: number[]): Happening =>
  happening("memory.recalled", by, { memories });
const block = (from: number, to: number, text: string, place: string) => ({ from, to, text, place });
const act = (by: string, text: string, step: number | null, place = "green"): Happening =>
  happening("activity.began", by, {
    ...{ text, icon: "eat", place, room: null, object: null, until: 3000, step },
  });
const steps = (by: string, index: number, thought: string): Happening =>
  happening("actions.planned", by, { block: index, actions: [] }, thought);

const asked = "Good morning, Ben. I'm planning a pancake feast at The Green today at 12:00. Will you come?";
const passedOn =
  "Hello, Cid. Ann is planning a pancake feast at The Green today at 12:00. What do you think?";
const plans = { ben: "work in the garden", cid: "run the café" };
const feastBlock = block(noon, noon + 360, "come to the pancake feast", "green");

const log: Record<number, Happening[]> = {
  0: [
    happening(
      "day.planned",
      "ben",
      { day: 1, strokes: [], blocks: [block(0, 3000, plans.ben, "west")] },
      "0/ben/plan-day/0",
    ),
    happening(
      "day.planned",
      "cid",
      { day: 1, strokes: [], blocks: [block(0, 1800, plans.cid, "east")] },
      "0/cid/plan-day/0",
    ),
    steps("cid", 0, "0/cid/unfold/0"),
  ],
  5: [act("cid", "wiping the counter", 0, "east")],
  100: [
    happening(
      "talk.opened",
      "ann",
      { talk: "100/ann", members: ["ann", "ben"], place: "west", text: asked, next: "ben", due: 102 },
      "100/ann/react/0",
    ),
  ],
  101: [heard("ben", "ann", asked)],
  102: [
    happening(
      "promise.made",
      "ben",
      {
        ...{ to: "ann", text: "come to the pancake feast", place: "green", from: noon, until: noon + 360 },
      },
      "102/ben/converse/0",
    ),
    memory(
      "ben",
      { kind: "plan", text: "I promised Ann: come to the pancake feast.", subject: "ann", place: "green" },
      "102/ben/converse/0",
    ),
    happening(
      "plan.revised",
      "ben",
      {
        blocks: [block(0, noon, plans.ben, "west"), feastBlock, block(noon + 360, 3000, plans.ben, "west")],
        reason: "I promised: come to the pancake feast.",
      },
      "102/ben/converse/0",
    ),
    happening(
      "talk.said",
      "ben",
      { talk: "100/ann", text: "I will be there. Goodbye, Ann.", next: null, due: 104 },
      "102/ben/converse/0",
    ),
    happening("talk.closed", "ben", { talk: "100/ann" }),
  ],
  300: [
    recalled("ben", 0),
    happening(
      "talk.opened",
      "ben",
      { talk: "300/ben", members: ["ben", "cid"], place: "green", text: passedOn, next: "cid", due: 302 },
      "300/ben/react/0",
    ),
  ],
  301: [heard("cid", "ben", passedOn)],
  302: [happening("talk.closed", "ben", { talk: "300/ben" })],
  600: [
    memory("cid", { kind: "reflection", text: "Ann may need a hand.", evidence: [0] }, "600/cid/insights/0"),
  ],
  1700: [
    happening("intent.refused", "cid", {
      intent: "walk",
      reason: "closed",
      place: "east",
      room: null,
      object: null,
    }),
    happening("plan.revised", "cid", {
      blocks: [block(1700, 1800, "sit on the grass", "green")],
      reason: "East Café is closed to me",
    }),
    steps("cid", 0, "0/cid/unfold/0"),
  ],
  1701: [act("cid", "looking at the sky", 0)],
  1790: [
    recalled("cid", 0),
    happening(
      "day.planned",
      "cid",
      {
        day: 1,
        strokes: [],
        blocks: [block(1790, 2300, "go to the pancake feast", "green"), block(2300, 3000, plans.cid, "east")],
      },
      "1790/cid/plan-day/0",
    ),
    steps("cid", 0, "1790/cid/unfold/0"),
  ],
  [noon]: [steps("ben", 1, `${noon}/ben/unfold/0`)],
  [noon + 1]: [act("ben", "eating a pancake", 0), act("cid", "eating two pancakes", 0)],
  2400: [act("cid", "standing about", null)],
};

export const events: VillageEvent[] = logOf(log);

export const chronicle = new Chronicle(world).read(events);
