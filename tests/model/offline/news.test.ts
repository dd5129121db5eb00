/** News of somebody goes from mouth to mouth with its source; what is confided or small is no news. */

import { describe, expect, it } from "vitest";
import type { Kept } from "#village/state";
import type { ConverseAnswer } from "../../../server/model/offline/talk/converse.ts";
import { ask, offline, personaLines, readVillage, type VillagerFile } from "../../support/offline.ts";

const model = offline();
const village = readVillage("first-light");
const [self] = village.villagers as [VillagerFile];
const now = ["It is Friday, day 1, 10:00.", "Weather: clear.", "Mood: content."];
const other = (name: string): string[] => [
  `${name}, 40 or so: neighbour. You like them. You have talked 2 times. Last spoke: Friday 07:00.`,
];

async function newsFrom(line: string, speaker = "Bo"): Promise<string[]> {
  const { remember } = await ask<Kept>(
    model,
    "takeaway",
    { persona: personaLines(self, village), now, other: other(speaker), talk: [`${speaker}: ${line}`] },
    3,
  );
  return remember.filter(({ tell }) => tell).map(({ text }) => text);
}

async function openingsTo(partner: string, pressing: string): Promise<string[]> {
  const said: string[] = [];
  for (let seed = 0; seed < 30; seed++) {
    const { say } = await ask<ConverseAnswer>(
      model,
      "converse",
      {
        persona: personaLines(self, village),
        now,
        setting: ["A talk at The Early Loaf, the shop.", "Lines so far: 0, usual here: 6."],
        other: other(partner),
        pressing: [`[Friday 09:00] ${pressing}`],
        talk: [],
      },
      seed,
    );
    said.push(say);
  }
  return said;
}

describe("news of somebody", () => {
  it("is noted with its source when one tells it of oneself", async () => {
    expect(await newsFrom("Good day. I will stand for mayor of Elmford.")).toEqual([
      "From Bo: Bo will stand for mayor of Elmford.",
    ]);
  });

  it("is noted of a third person, and of a thing", async () => {
    expect(await newsFrom("I had it from Ulla. Ulla will stand for mayor of Elmford.")).toEqual([
      "From Bo: Ulla will stand for mayor of Elmford.",
    ]);
    expect(
      await newsFrom("You should know this. The test of the spring is done, and the water is bad."),
    ).toEqual(["From Bo: The test of the spring is done, and the water is bad."]);
  });

  it("is not what is confided, nor what is a question or a plan of the day", async () => {
    expect(await newsFrom("Keep it to yourself. Ulla will stand for mayor of Elmford.")).toEqual([]);
    expect(await newsFrom("Will Ulla stand for mayor of Elmford?")).toEqual([]);
    expect(await newsFrom("I want to sweep the yard.")).toEqual([]);
  });

  it("is told on with the name of the one who told it", async () => {
    const told = (await openingsTo("Pia", "From Bo: Ulla will stand for mayor of Elmford.")).filter((say) =>
      say.includes("Ulla will stand for mayor"),
    );
    expect(told.length).toBeGreaterThan(10);
    for (const say of told) expect(say).toContain("Bo");
  });

  it("is not told to the one it comes from", async () => {
    for (const say of await openingsTo("Bo", "From Bo: Ulla will stand for mayor of Elmford."))
      expect(say).not.toContain("mayor");
  });
});

describe("where one has been", () => {
  const zh = offline("zh");

  /** How many of 40 who have just come from a breakfast tell of it, when this was said before. */
  async function tell(before: string[]): Promise<number> {
    const sections = {
      persona: ["姓名：小兰", "年龄：40", "人称：她", "住处：榆树屋"],
      now: ["现在是星期五，第1天，10:00。"],
      setting: ["谈话在路上。", `到现在说了${before.length}句，这里一般说10句。`],
      other: ["老邓，大约60岁：邻居。你挺喜欢他。你们谈过2次。上次交谈：星期五 09:00。"],
      pressing: ["[星期五 09:30] 我说到做到了：去参加早饭会。"],
      talk: before,
    };
    let count = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { say } = await ask<ConverseAnswer>(zh, "converse", sections, seed, "zh");
      if (say.includes("说到做到")) count += 1;
    }
    return count;
  }

  it("is told to the same person once", async () => {
    const greeting = ["小兰：早上好，老邓。", "老邓：早，小兰。"];
    const told = ["小兰：早上好，老邓。今天的早饭会我去过了，说到做到。", "老邓：真有你的，小兰。"];
    expect(await tell(greeting)).toBeGreaterThan(5);
    expect(await tell(told)).toBe(0);
  });
});
