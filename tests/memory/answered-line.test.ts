/** Which line of a talk a remembered line answers, and that it is found by both. */
import { describe, expect, it } from "vitest";
import type { Memory } from "#village/state";
import { vectorOf } from "#village/vector";
import { answeredBy, joined } from "../../server/memory/answered-line.ts";
import { createExactIndex } from "../../server/memory/exact-index.ts";
import { createRecallIndex } from "../../server/memory/recall-index.ts";
import { englishEmbedder } from "../support/minded.ts";

const line = (t: number, speaker: string, subject: string | null, text = ""): Memory => ({
  t,
  kind: "utterance",
  text,
  importance: 3,
  subject,
  speaker,
  place: "cafe",
  evidence: [],
});

describe("the line that a line answers", () => {
  it("is the last one that another said in the same talk", () => {
    const memories = vectorOf([
      line(1, "ida", "hugo"),
      line(2, "hugo", "ida"),
      { ...line(2, "ida", null), kind: "observation" as const, speaker: null },
      line(3, "hugo", "ida"),
      line(4, "ida", "hugo"),
    ]);
    expect([0, 1, 2, 3, 4].map((i) => answeredBy(memories, i))).toEqual([
      undefined,
      0,
      undefined,
      // Hugo goes on; he still answers Ida.
      0,
      3,
    ]);
  });

  it("is none of another talk, of another place, or of long ago", () => {
    const other = [line(1, "bram", "greta"), line(2, "ida", "hugo")];
    expect(answeredBy(vectorOf(other), 1)).toBeUndefined();
    const elsewhere = [{ ...line(1, "hugo", "ida"), place: "pub" }, line(2, "ida", "hugo")];
    expect(answeredBy(vectorOf(elsewhere), 1)).toBeUndefined();
    const late = [line(1, "hugo", "ida"), line(14, "ida", "hugo")];
    expect(answeredBy(vectorOf(late), 1)).toBeUndefined();
    expect(answeredBy(vectorOf([line(1, "hugo", "ida"), line(13, "ida", "hugo")]), 1)).toBe(0);
  });

  it("keeps its place when another talk is overheard between", () => {
    const memories = [
      line(5, "hugo", "ida"),
      line(5, "bram", "greta"),
      line(6, "ida", "hugo"),
      line(6, "greta", "bram"),
    ];
    expect([2, 3].map((i) => answeredBy(vectorOf(memories), i))).toEqual([0, 1]);
  });

  it("counts for half in the vector, which keeps its norm", () => {
    const both = joined(Float32Array.from([1, 0]), Float32Array.from([0, 1]));
    // (1, 0.5) / √1.25
    expect(both[0]).toBeCloseTo(0.894427, 6);
    expect(both[1]).toBeCloseTo(0.447214, 6);
  });

  it("lets an answer be found by what was asked, behind the question itself", async () => {
    const memories = vectorOf([
      line(1, "bram", "ida", "The rolls are still warm."),
      line(3, "hugo", "ida", "Will you hang lanterns for the supper?"),
      line(4, "ida", "hugo", "Yes, gladly."),
      line(90, "bram", "ida", "Yes, gladly."),
    ]);
    const index = createRecallIndex(englishEmbedder(), createExactIndex);
    const found = await index.cosines("ida", memories, (m) => m.text, "What of the lanterns?");
    if (!found.ok) throw new Error("failed");
    const [rolls, asked, answer, other] = found.cosines;
    expect(asked).toBeGreaterThan(answer ?? 0);
    expect(answer).toBeGreaterThan(0.05);
    expect([rolls, other]).toEqual([0, 0]);
  });
});
