/** A talk keeps to what it turns on: replies belong to what was told, a change says that it is one, tone fits the matter. */
import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../server/model/offline/language.ts";
import { createMind } from "../../../server/model/offline/mind.ts";
import { type related, threadOf, turning } from "../../../server/model/offline/talk/thread.ts";
import {
  ask,
  englishPack,
  offline,
  personaLines,
  readVillage,
  type Village,
  type VillagerFile,
} from "../../support/offline.ts";
import { Talkers } from "../../support/talks.ts";

const model = offline();
const mind = createMind(createLanguage(englishPack()));

describe("what a text is about", () => {
  it("are its people and its things, as they are named", () => {
    const { names, things } = mind.gist("Wanda sewed the red kite from the lining of my wedding coat.");
    expect([...names]).toEqual(["Wanda"]);
    expect(things).toContain("my wedding coat");
    expect(things).toContain("the red kite");
  });

  it("is no hour, no person's part and no way of speaking", () => {
    expect(mind.gist("He came in the morning with a friend, by the way.").things).toEqual([]);
  });
});

describe("talks of the villages", () => {
  it("seldom change the subject without saying so", async () => {
    let [lines, leaps] = [0, 0];
    for (const village of ["first-light", "willowbrook"].map(readVillage)) {
      const talkers = new Talkers(model, village);
      const pairs = [1, 2].flatMap((step) => village.villagers.map((a, i) => ({ a, i, step })));
      for (const { a, i, step } of pairs) {
        const b = village.villagers[(i + step) % village.villagers.length] as VillagerFile;
        const talk = await talkers.talk(a, b, "10:10", 50 * step + i);
        const said = talk.lines.map(({ speaker, say }) => ({ speaker, text: say }));
        const scene = { self: a, others: [b] } as unknown as Parameters<typeof related>[1];
        for (let n = 1; n < said.length; n++) {
          const before = threadOf(mind, scene, said.slice(0, n));
          const after = threadOf(mind, scene, said.slice(0, n + 1));
          if (!before || !after) continue;
          lines += 1;
          const acts = mind.read(said[n]?.text ?? "").map(({ courtesy }) => courtesy ?? "");
          const isNew = after.count === 1 && !acts.some((act) => act.startsWith(turning));
          const asked = /\?$/.test(said[n - 1]?.text ?? "");
          if (isNew && !asked && !after.matter.event) leaps += 1;
        }
      }
    }
    expect(lines).toBeGreaterThan(80);
    expect(leaps / lines).toBeLessThan(0.1);
  });
});

const host: VillagerFile = {
  name: "Nora",
  age: 50,
  pronoun: "she",
  traits: ["calm"],
  home: "elm",
  background: "Nora bakes.",
  lifestyle: "Nora gets up at 06:00.",
  currently: "Nora is well.",
  memories: [],
  relationships: {},
};
const village: Village = { villagers: [host], places: { elm: { name: "Elm House", about: "a house" } } };

const reply = (talk: readonly string[], members: readonly string[], seed: number): Promise<{ say: string }> =>
  ask(
    model,
    "converse",
    {
      persona: personaLines(host, village),
      now: ["It is Friday, day 1, 10:00.", "You are outdoors.", "Mood: content."],
      setting: [
        "A talk outdoors.",
        ...(members.length > 2 ? [`Three are talking: ${members.join(", ")}.`] : []),
        `Lines so far: ${talk.length}, usual here: 9.`,
      ],
      other: members
        .filter((name) => name !== "Nora")
        .map(
          (name) =>
            `${name}, 50 or so: neighbour. You like him. You have talked once. Last spoke: Thursday 07:00.`,
        ),
      people: [],
      promises: [],
      memories: [],
      said: [],
      talk,
    },
    seed,
  );

describe("a reply", () => {
  it("pities nobody for a plain remark, and does not praise a sorrow", async () => {
    for (let seed = 0; seed < 40; seed++) {
      const plain = await reply(
        ["Paul: The café takes twelve rolls and two loaves a day."],
        ["Nora", "Paul"],
        seed,
      );
      expect(plain.say).not.toMatch(/sorry|pity|not good|bad business|glad of that/i);
      const sad = await reply(["Paul: I have lost my brother, and I am lonely."], ["Nora", "Paul"], seed);
      expect(sad.say).not.toMatch(/lovely|good to hear|glad of that|luck/i);
    }
  });

  it("echoes no noun, and seldom only says that it has heard", async () => {
    const empty = new Set(["ack-plain", "ack-story"]);
    let bare = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { say } = await reply(
        ["Paul: Hello, Nora.", "Nora: Hello, Paul.", "Paul: I found a red kite in the hedge on Tuesday."],
        ["Nora", "Paul"],
        seed,
      );
      expect(say).not.toMatch(/kite|hedge/);
      const acts = mind.read(say ?? "").map(({ courtesy }) => courtesy ?? "");
      if (acts.every((act) => empty.has(act))) bare += 1;
    }
    expect(bare).toBeLessThan(4);
  });

  it("of one who joins greets all and asks what it is about; the answer says so", async () => {
    for (let seed = 0; seed < 20; seed++) {
      const talk = ["Paul: I found a red kite in the hedge.", "Rita: What became of the red kite?"];
      const joining = await reply(talk, ["Paul", "Rita", "Nora"], seed);
      expect(joining.say).toMatch(/\?$/);
      expect(mind.read(joining.say).some(({ courtesy }) => courtesy === "join-hello")).toBe(true);
      const asked = ["Nora: I found a red kite in the hedge.", "Paul: Hello. What's it about?"];
      const answer = await reply(asked, ["Nora", "Rita", "Paul"], seed);
      expect(answer.say).toMatch(/Rita/);
    }
  });
});
