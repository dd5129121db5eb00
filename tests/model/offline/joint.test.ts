/** A whole talk in one answer names nobody beyond those whom the form allows, on either side. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type JointAnswer, joint } from "../../../server/prompts/joint.ts";
import { offline, request } from "../../support/offline.ts";

const model = offline();
const persona = (name: string): string[] => [
  `Name: ${name}`,
  "Age: 40",
  "Pronoun: she",
  "Ways: warm, talkative",
  "Home: Elm House",
  "Habits: she gets up at 06:30 and goes to bed at 22:00.",
];
const other = (name: string): string[] => [
  `${name}, 60 or so: neighbour. You like her well. You have talked 2 times. Last spoke: Friday 09:00.`,
];
const sections = {
  persona: persona("Nora"),
  other: other("Olga"),
  memories: [],
  "persona-2": persona("Olga"),
  "other-2": other("Nora"),
  "memories-2": [],
  now: [
    "It is Friday, day 1, 10:00.",
    "Weather: clear.",
    "You are at The Cup, the café room.",
    "Mood: content.",
  ],
  setting: ["A talk at The Cup.", "Lines so far: 1, usual here: 6."],
  talk: ["Olga: Nora, I'm having a tea at The Cup on Saturday at 15:00. Will you come?"],
};

async function promisees(people: string[]): Promise<Set<string | null>> {
  const schema = z.toJSONSchema(joint.schema({ people, places: ["The Cup"], days: ["Friday", "Saturday"] }));
  const found = new Set<string | null>();
  for (let seed = 0; seed < 20; seed++) {
    const reply = await model.ask({ ...request("joint", sections, seed), schema });
    if (!reply.ok) throw new Error(reply.failure.detail);
    const { first, second } = JSON.parse(reply.text) as JointAnswer;
    for (const { to } of [...first.promises, ...second.promises]) found.add(to);
  }
  return found;
}

describe("a talk in one answer", () => {
  it("promises something to the other, who may be named", async () => {
    expect(await promisees(["Nora", "Olga"])).toEqual(new Set(["Olga"]));
  });

  it("promises it to nobody by name, when the other may not be named", async () => {
    expect(await promisees(["Anna"])).toEqual(new Set([null]));
  });
});
