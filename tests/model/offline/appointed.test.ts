/** A request with a day and an hour that is agreed to becomes an appointment: who, what, where, when, and a block of that day. */
import { describe, expect, it } from "vitest";
import type { PromiseAnswer } from "#village/state";
import type { DayAnswer } from "../../../server/model/offline/plan/day-answer.ts";
import { ask, offline, type Sections } from "../../support/offline.ts";

const model = offline();

const persona = [
  "Name: Nora",
  "Age: 40",
  "Pronoun: she",
  "Ways: calm",
  "Home: Elm House",
  "Habits: Nora gets up at 06:30 and goes to bed at 22:00.",
];
const now = [
  "It is Friday, day 1, 10:00.",
  "Weather: clear.",
  "You are at The Cup, the café room.",
  "Mood: content.",
];

async function agreed(request: string, answer = "With pleasure, Otis."): Promise<PromiseAnswer[]> {
  const sections: Sections = {
    persona,
    now,
    other: [
      "Otis, 60 or so: neighbour. You like him well. You have talked 2 times. Last spoke: Friday 09:00.",
    ],
    talk: [`Otis: ${request}`, `Nora: ${answer}`, "Otis: Goodbye, Nora."],
    memories: [],
  };
  return (await ask<{ promises: PromiseAnswer[] }>(model, "takeaway", sections, 7)).promises;
}

describe("a request with an hour", () => {
  it.each([
    [
      "Could you bring the bread to The Cup on Saturday at 09:00?",
      "bring the bread to The Cup",
      "Saturday",
      "09:00",
      null,
      "The Cup",
    ],
    ["Would you please feed the hens tomorrow at 18:30?", "feed the hens", "Saturday", "18:30", null, null],
    [
      "Can you mend the gate at Elm House on Sunday from 14:00 to 16:00?",
      "mend the gate at Elm House",
      "Sunday",
      "14:00",
      "16:00",
      "Elm House",
    ],
  ])("%s", async (request, what, day, from, until, place) => {
    expect(await agreed(request)).toEqual([{ what, to: "Otis", day, from, until, place }]);
  });

  it("is promised in one's own view of who is who", async () => {
    const [promise] = await agreed("Could you help me with the hay on Saturday at 08:00?");
    expect(promise).toMatchObject({ what: "help him with the hay", to: "Otis", from: "08:00" });
  });

  it("binds to nothing when it was declined, and to no hour when none was named", async () => {
    expect(
      await agreed("Could you bring the bread on Saturday at 09:00?", "I'm afraid I can't, Otis."),
    ).toEqual([]);
    expect(await agreed("Please lend me a hand with the hay.")).toEqual([
      { what: "help Otis", to: "Otis", day: null, from: null, until: null, place: null },
    ]);
  });

  it("is read in Chinese too", async () => {
    const sections = {
      persona: ["姓名：小兰", "年龄：40", "人称：她", "住处：榆树屋"],
      now: ["现在是星期五，第1天，10:00。"],
      other: ["老邓，大约60岁：邻居。你挺喜欢他。你们谈过2次。上次交谈：星期五 09:00。"],
      talk: ["老邓：能不能请你星期六09:00把面包送来？", "小兰：没问题，包在我身上。", "老邓：回头见。"],
    };
    const { promises } = await ask<{ promises: PromiseAnswer[] }>(
      offline("zh"),
      "takeaway",
      sections,
      7,
      "zh",
    );
    expect(promises).toMatchObject([{ what: "把面包送来", day: "星期六", from: "09:00" }]);
  });
});

describe("the day of an appointment", () => {
  async function day(promises: string[]): Promise<DayAnswer & { giveUp: { promise: number }[] }> {
    const places = [
      "Elm House: your home.",
      "The Cup: the café on the square. It is run by Otis.",
      "Mill Barn: a barn by the stream, where Pia lives.",
    ];
    const people = [
      "Otis: neighbour. You like him well. Last spoke: Friday 09:00.",
      "Pia: neighbour. You like her well. Last spoke: Friday 09:00.",
    ];
    const sections = {
      persona,
      now: ["It is Saturday, day 2, 06:30.", ...now.slice(1)],
      places,
      people,
      promises,
      yesterday: [],
      memories: [],
    };
    return ask(model, "plan-day", sections, 3);
  }

  it("holds it at its place and hour, or where the other may be found", async () => {
    for (const line of [
      "Saturday 09:00-10:00 at The Cup: bring the bread (to Otis).",
      "Saturday 09:00-10:00: bring the bread (to Otis).",
    ]) {
      const { blocks } = await day([line]);
      const block = blocks.find((b) => b.do === "bring the bread");
      expect(block?.place, line).toBe("The Cup");
      expect((block?.from ?? "") <= "09:00" && "10:00" <= (block?.to ?? "")).toBe(true);
    }
  });

  it("of two for one hour holds one and gives the other up knowingly", async () => {
    const { blocks, giveUp } = await day([
      "Saturday 09:00-10:00 at The Cup: bring the bread (to Otis).",
      "Saturday 09:00-10:00 at Mill Barn: feed the hens (to Pia).",
    ]);
    const held = ["bring the bread", "feed the hens"].filter((what) => blocks.some((b) => b.do === what));
    expect(held).toHaveLength(1);
    expect(giveUp.map(({ promise }) => promise)).toEqual([held[0] === "bring the bread" ? 2 : 1]);
  });
});
