/** The same request gives the same text, whatever was asked before; another language is refused, not guessed. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Purpose } from "../../../server/model/language-model.ts";
import {
  englishPack,
  memoryLines,
  offline,
  personaLines,
  personLine,
  placeLines,
  readVillage,
  request,
} from "../../support/offline.ts";

const village = readVillage("first-light");
const [a, b] = village.villagers;
if (!a || !b) throw new Error("the village is empty");
const sections = {
  persona: personaLines(a, village),
  now: [
    "It is Friday, day 1, 09:00.",
    "Weather: clear.",
    "You are outdoors.",
    "You are doing nothing.",
    "Mood: content.",
  ],
  places: placeLines(a, village),
  people: [personLine(a, b)],
  promises: [],
  yesterday: [],
  block: ["09:00-10:00: sit by the well, at Well Square."],
  spots: ["Well Square: bench", "Well Square"],
  today: [],
  perceived: [`${b.name} is here.`],
  setting: ["A talk outdoors."],
  other: [personLine(a, b)],
  said: [],
  talk: [`${b.name}: How are you?`],
  memories: memoryLines(a),
  recent: memoryLines(a),
  question: ["What is going on in the village?"],
};
const purposes: Purpose[] = ["plan-day", "unfold", "react", "converse", "takeaway", "focal", "insights"];

const folder = new URL("../../../server/model/offline", import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, String(name)))
  .filter((path) => statSync(path).isFile());

describe("the same request", () => {
  it.each(purposes)("gives the same %s", async (purpose) => {
    const [first, second] = [offline(), offline()];
    const expected: string[] = [];
    for (let seed = 0; seed < 20; seed++)
      expected.push(JSON.stringify(await first.ask(request(purpose, sections, seed))));
    for (let seed = 19; seed >= 0; seed--) {
      expect(JSON.stringify(await second.ask(request(purpose, sections, seed)))).toBe(expected[seed]);
    }
  });

  it("in a language without a pack is refused", async () => {
    const reply = await offline().ask(request("react", sections, 1, "zh"));
    expect(reply.ok).toBe(false);
  });
});

describe("answers", () => {
  it("of focal are three questions", async () => {
    const reply = await offline().ask(request("focal", sections, 1));
    expect(reply.ok && (JSON.parse(reply.text) as { questions: string[] }).questions).toHaveLength(3);
  });

  it("of insights cite lines that exist", async () => {
    const reply = await offline().ask(request("insights", sections, 1));
    const { insights } = JSON.parse(reply.ok ? reply.text : "{}") as { insights: { evidence: number[] }[] };
    expect(insights.length).toBeGreaterThan(0);
    for (const line of insights.flatMap(({ evidence }) => evidence)) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(sections.memories.length);
    }
  });
});

describe("the pack", () => {
  it("holds no act that is never said", () => {
    const code = files.map((path) => readFileSync(path, "utf8")).join("\n");
    for (const act of Object.keys(englishPack().speech.acts)) expect(code, act).toContain(`"${act}"`);
  });
});

describe("the code", () => {
  const banned =
    /\bDate\b|Math\.(?!floor|min|max|abs|imul|fround|sqrt)\w+|setTimeout|setInterval|\bfetch\(|\bIntl\b|localeCompare/;

  it.each(files)("%s keeps no clock and no chance of its own", (path) => {
    expect(readFileSync(path, "utf8")).not.toMatch(banned);
  });
});
