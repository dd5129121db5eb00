/** The day gone over: whom one saw is on one's mind with those who have not heard of it. */
import { describe, expect, it } from "vitest";
import { fakeModel, linesOf } from "../support/fake-model.ts";
import { mindOn, Scene } from "../support/scene.ts";

/** Ann's memories of today, then a talk that `other` opens; what is on her mind in it. */
async function onHerMind(
  other: string,
  seen: readonly { text: string; subject: string; importance?: number }[],
  waits = 400,
): Promise<readonly string[]> {
  const scene = new Scene();
  const model = fakeModel({ converse: () => ({ say: "Well.", leave: false, because: "So." }) });
  for (const { text, subject, importance = 1 } of seen)
    scene.pass(
      scene.event("memory.made", "ann", {
        ...{ kind: "observation", text, subject, importance },
        ...{ speaker: null, place: "west", evidence: [] },
      }),
    );
  scene.tick += waits;
  scene.pass(
    scene.event("talk.opened", other, {
      ...{ talk: `1/${other}`, members: [other, "ann"], place: "west", text: "Good day." },
      ...{ next: "ann", due: scene.tick + 1 },
    }),
    scene.event("talk.entered", other, { talk: `1/${other}`, with: ["ann"] }),
    scene.event("talk.entered", "ann", { talk: `1/${other}`, with: [other] }),
  );
  await scene.think(mindOn(model), "ann");
  const asked = model.requests.findLast(({ purpose }) => purpose === "converse");
  return asked ? linesOf(asked, "pressing") : [];
}

const reading = { text: "Cid was reading a letter at West House.", subject: "cid" };

describe("whom one saw today", () => {
  it("is on one's mind with somebody else", async () => {
    expect(await onHerMind("ben", [reading])).toEqual([expect.stringContaining(reading.text)]);
  });

  it("is no news to the one who was seen, nor while all others have just seen it too", async () => {
    expect(await onHerMind("cid", [reading])).toEqual([]);
    expect(await onHerMind("ben", [reading], 10)).toEqual([]);
  });

  it("is what fewest others were seen doing", async () => {
    const eating = (name: string) => ({
      text: `${name} was eating soup at West House.`,
      subject: name.toLowerCase(),
    });
    const told = await onHerMind("ben", [eating("Cid"), eating("Ben"), reading]);
    expect(told).toEqual([expect.stringContaining("reading a letter")]);
  });

  it("is first of all what there is most to say about, of what as many did", async () => {
    const waving = { text: "Ben was waving at West House.", subject: "ben" };
    const telling = { text: "Cid was reading a long letter aloud to the cat at West House.", subject: "cid" };
    for (const seen of [
      [waving, telling],
      [telling, waving],
    ])
      expect((await onHerMind("dora", seen))[0]).toContain("to the cat");
  });

  it("is left out when it weighs so much that it is on one's mind anyway", async () => {
    expect(await onHerMind("ben", [{ ...reading, importance: 8 }])).toEqual([]);
  });
});
