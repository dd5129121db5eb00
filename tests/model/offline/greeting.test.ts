/** Who meets somebody again today says so; the talk that is going on is no former one. */
import { describe, expect, it } from "vitest";
import { ask, offline } from "../../support/offline.ts";

const model = offline();
const again = /again|twice in one day|hadn't finished/i;

/** What Nora, whose ways differ, says to Rita's first line at 10:00, by when they last spoke. */
async function greetings(lastSpoke: string): Promise<string[]> {
  const ways = ["calm", "warm", "terse", "dry", "talkative", "formal"];
  return Promise.all(
    Array.from({ length: 36 }, async (_, seed) => {
      const sections = {
        persona: [
          "Name: Nora",
          "Age: 40",
          "Pronoun: she",
          `Ways: ${ways[seed % ways.length]}`,
          "Home: Elm House",
          "Habits: she gets up at 06:30 and goes to bed at 22:00.",
        ],
        now: ["It is Friday, day 1, 10:00.", "You are outdoors.", "Mood: content."],
        setting: ["A talk outdoors."],
        other: [`Rita, 50 or so: neighbour. You have talked once. Last spoke: ${lastSpoke}.`],
        memories: [],
        talk: ["Rita: Good morning, Nora. I'm Rita."],
      };
      return (await ask<{ say: string }>(model, "converse", sections, seed)).say;
    }),
  );
}

describe("an answer to a greeting", () => {
  it("speaks of another meeting today when there was one", async () => {
    expect((await greetings("Friday 07:00")).filter((say) => again.test(say)).length).toBeGreaterThan(10);
  });

  it("does not when the talk that is going on is the first", async () => {
    expect((await greetings("Friday 09:59")).filter((say) => again.test(say))).toEqual([]);
  });
});
