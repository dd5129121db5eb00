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

const greeting = ["小兰：早上好，老邓。", "老邓：早，小兰。"];

describe("where one has been", () => {
  it("is told to the same person once", async () => {
    const pressing = "我说到做到了：去参加早饭会。";
    const told = ["小兰：早上好，老邓。今天的早饭会我去过了，说到做到。", "老邓：真有你的，小兰。"];
    const telling = (lines: string[]): number => lines.filter((say) => say.includes("说到做到")).length;
    expect(telling(await linesIn(greeting, pressing))).toBeGreaterThan(5);
    expect(telling(await linesIn(told, pressing))).toBe(0);
  });
});

describe("what somebody was seen doing", () => {
  it("is told as seen, not as news, when it stands nowhere but on one's mind", async () => {
    const said = await linesIn(greeting, "国栋在灯火广场，正在数周围有几扇窗。");
    expect(said.filter((say) => say.includes("数周围有几扇窗")).length).toBeGreaterThan(0);
    expect(said.filter((say) => say.includes("国栋在灯火广场，正在"))).toEqual([]);
  });

  it("keeps the signs that stand twice in its words", async () => {
    const said = await linesIn(greeting, "国栋在灯火广场，正在来来去去搬椅子。");
    expect(said.filter((say) => say.includes("来来去去搬椅子")).length).toBeGreaterThan(0);
    expect(said.filter((say) => say.includes("来来去搬椅子"))).toEqual([]);
  });
});

describe("news heard in Chinese", () => {
  const from = "从老邓那里听说：";

  it("is noted when a supper is said to be rained off, whatever leads in the words", async () => {
    const news = "打算今天逢人就说，星期六晚上不管是什么酒席，都要被雨浇掉。";
    for (const lead of ["", "对了。", "小兰，说起这个，"])
      expect(await notedInChinese(`${lead}我${news}`)).toEqual([`${from}老邓${news}`]);
  });
});

/** What one notes as news for others of a line that was said in Chinese. */
async function notedInChinese(line: string): Promise<string[]> {
  const { setting, pressing, ...sections } = chinese([...greeting, `老邓：${line}`], "");
  const { remember } = await ask<Kept>(offline("zh"), "takeaway", sections, 3, "zh");
  return remember.filter(({ tell }) => tell).map(({ text }) => text);
}

/** What 40 say next in Chinese who have this on their minds. */
async function linesIn(talk: string[], pressing: string): Promise<string[]> {
  const zh = offline("zh");
  const said: string[] = [];
  for (let seed = 0; seed < 40; seed++)
    said.push((await ask<ConverseAnswer>(zh, "converse", chinese(talk, pressing), seed, "zh")).say);
  return said;
}

const chinese = (talk: string[], pressing: string) => ({
  persona: ["姓名：小兰", "年龄：40", "人称：她", "住处：榆树屋"],
  now: ["现在是星期五，第1天，10:00。"],
  setting: ["谈话在路上。", `到现在说了${talk.length}句，这里一般说10句。`],
  other: ["老邓，大约60岁：邻居。你挺喜欢他。你们谈过2次。上次交谈：星期五 09:00。"],
  pressing: [`[星期五 09:30] ${pressing}`],
  talk,
});
