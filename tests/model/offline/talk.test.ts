/** Hundreds of talks: they end by themselves, nobody says a line twice or speaks of himself by name, no slot stays open. */
import { describe, expect, it } from "vitest";
import {
  ask,
  offline,
  personaLines,
  readVillage,
  type Village,
  type VillagerFile,
} from "../../support/offline.ts";
import { type Finished, Talkers } from "../../support/talks.ts";

const model = offline();
const villages = ["first-light", "willowbrook"].map(readVillage);

async function manyTalks(village: Village, rounds: number): Promise<Finished[]> {
  const talkers = new Talkers(model, village);
  const found: Finished[] = [];
  const { villagers } = village;
  for (let round = 0; round < rounds; round++) {
    for (const [i, a] of villagers.entries()) {
      const b = villagers[(i + round + 1) % villagers.length] as VillagerFile;
      if (a === b) continue;
      const hour = 7 + ((round * 3 + i) % 13);
      found.push(await talkers.talk(a, b, `${String(hour).padStart(2, "0")}:10`, round * 1000 + i));
    }
  }
  return found;
}

const talks = (await Promise.all(villages.map((village) => manyTalks(village, 8)))).flat();
const lines = talks.flatMap((talk) => talk.lines);

describe("talks", () => {
  it("are many", () => expect(talks.length).toBeGreaterThan(200));

  it("end by themselves within 14 lines", () => {
    for (const talk of talks) {
      expect(talk.lines.length).toBeLessThanOrEqual(14);
      expect(talk.lines.at(-1)?.leave).toBe(true);
    }
  });

  it("have a goodbye once", () => {
    for (const talk of talks) expect(talk.lines.filter(({ leave }) => leave)).toHaveLength(1);
  });

  it("repeat no line", () => {
    for (const talk of talks) {
      const said = talk.lines.map(({ say }) => say);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it("leave no slot open and double no word", () => {
    for (const { say } of lines) {
      expect(say).not.toMatch(/[{}]|undefined|null/);
      expect(say).not.toMatch(/\b(\p{L}+) \1\b(?<!\b(?:had had|that that))/u);
      expect(say).not.toMatch(/\ba [aeio]|\s[.,!?]|\.\.(?!\.)| {2}/);
      expect(say.trim()).toBe(say);
      expect(say.length).toBeGreaterThan(2);
    }
  });

  it("are in the first person", () => {
    for (const { speaker, say } of lines) {
      const own = new RegExp(
        `\\b${speaker} (?:is(?! my name)|has|was|wants|thinks|likes|keeps|lives)\\b|\\bI (?:is|has|wants|thinks|does)\\b|\\bme (?:am|is|was)\\b`,
      );
      expect(say).not.toMatch(own);
    }
  });

  it("say something in the middle", () => {
    const withMatter = talks.filter((talk) => talk.lines.some(({ say }) => say.split(" ").length > 9));
    expect(withMatter.length / talks.length).toBeGreaterThan(0.95);
  });
});

describe("an invitation", () => {
  const host = {
    name: "Nora",
    age: 50,
    pronoun: "she",
    traits: ["warm"],
    home: "elm",
    background: "Nora bakes.",
    lifestyle: "Nora gets up at 06:00.",
    memories: [],
    relationships: {},
  };
  const nora: VillagerFile = {
    ...host,
    currently: "Nora is planning a harvest concert at The Barn on Sunday from 15:00 to 17:00.",
  };
  const guest: VillagerFile = {
    ...host,
    name: "Paul",
    pronoun: "he",
    traits: ["cannot say no"],
    currently: "Paul is mending his fence.",
  };
  const third: VillagerFile = { ...host, name: "Rita", currently: "Rita is tired." };
  const village: Village = {
    villagers: [nora, guest, third],
    places: { elm: { name: "Elm House", about: "a house" } },
  };

  it("is heard, accepted and promised", async () => {
    const talkers = new Talkers(model, village);
    const first = await talkers.talk(nora, guest, "09:10", 5);
    const heard = first.lines.map(({ say }) => say).join(" ");
    expect(heard).toContain("harvest concert at The Barn on Sunday from 15:00 to 17:00");
    expect(first.gains.Paul?.promises).toEqual([
      {
        what: "come to the harvest concert",
        to: "Nora",
        day: "Sunday",
        from: "15:00",
        until: "17:00",
        place: "The Barn",
      },
    ]);
    expect(first.gains.Paul?.remember.some(({ importance }) => importance >= 7)).toBe(true);
  });

  it("is told on with its source, in a good part of the talks that follow", async () => {
    let times = 0;
    for (let seed = 6; seed < 16; seed++) {
      const talkers = new Talkers(model, village);
      await talkers.talk(nora, guest, "09:10", 5);
      const { lines } = await talkers.talk(guest, third, "10:10", seed);
      const told = lines.filter(({ speaker, say }) => speaker === "Paul" && say.includes("harvest concert"));
      if (told.length === 0) continue;
      times++;
      expect(told.map(({ say }) => say).join(" ")).toMatch(/Nora .*harvest concert at The Barn on Sunday/);
    }
    expect(times).toBeGreaterThanOrEqual(3);
  });

  it("goes to each: what was said to others is not said to this one", async () => {
    const asked = async (said: string): Promise<string> => {
      const answer = await ask<{ say: string }>(
        model,
        "converse",
        {
          persona: personaLines(nora, village),
          now: ["It is Friday, day 1, 10:00.", "You are outdoors.", "Mood: content."],
          setting: ["A talk outdoors."],
          other: ["Rita, 50 or so: neighbour. You like her. You have talked once. Last spoke: Friday 07:00."],
          promises: [],
          memories: [],
          said: [said],
          talk: ["Rita: Good morning, Nora. What is new?"],
        },
        7,
      );
      return answer.say;
    };
    const line = "I'm holding a harvest concert at The Barn on Sunday.";
    expect(await asked(`to Paul: ${line}`)).toContain("harvest concert");
    expect(await asked("I'm holding a harvest concert at The…")).toContain("harvest concert");
    expect(await asked(`to Rita, Paul: ${line}`)).not.toContain("harvest concert");
  });

  /** What somebody calm who likes Nora says to her invitation, under twenty seeds, with a promise for that day. */
  const answersTo = (invitation: string, promise: string): Promise<string[]> =>
    Promise.all(
      Array.from({ length: 20 }, async (_, seed) => {
        const answer = await ask<{ say: string }>(
          model,
          "converse",
          {
            persona: personaLines({ ...guest, traits: ["calm"] }, village),
            now: ["It is Friday, day 1, 09:00.", "You are outdoors.", "Mood: content."],
            setting: ["A talk outdoors."],
            other: [
              "Nora, 50 or so: neighbour. You like her. You have talked once. Last spoke: Friday 07:00.",
            ],
            promises: [promise],
            memories: [],
            said: [],
            talk: [`Nora: ${invitation} Will you come?`],
          },
          seed,
        );
        return answer.say;
      }),
    );
  const isDeclined = (say: string): boolean => say.includes("promised Otto");

  it("is declined, mostly, when something was promised for that hour", async () => {
    const said = await answersTo(
      "I'm giving a concert at The Barn on Sunday at 15:00.",
      "Sunday 15:30-16:30 at The Mill: help with the roof (to Otto).",
    );
    expect(said.filter(isDeclined).length).toBeGreaterThan(12);
  });

  it("is accepted for what is left of it beside another promise", async () => {
    const said = await answersTo(
      "I'm giving a concert at The Barn on Sunday from 15:00 to 17:00.",
      "Sunday 14:30-15:45 at The Mill: help with the roof (to Otto).",
    );
    expect(said.filter(isDeclined)).toEqual([]);
  });
});
