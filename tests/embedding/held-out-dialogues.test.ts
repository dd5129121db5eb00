import { describe, expect, it } from "vitest";
import { heldOutNumbers, questionKinds, readHeldOutDialogue } from "../support/held-out-dialogues.ts";

const repeated = (texts: readonly string[]): string[] =>
  texts.filter((text, i) => text.length > 30 && texts.indexOf(text) !== i);

describe.each(heldOutNumbers)("held-out dialogue %i", (number) => {
  const { speakers, turns, questions } = readHeldOutDialogue(number);

  it("has 300 turns or more in 12 to 20 sessions that follow each other in time", () => {
    expect(turns.length).toBeGreaterThanOrEqual(300);
    expect(turns.map((turn) => turn.id)).toEqual(turns.map((_, i) => `t${i + 1}`));
    const sessions = new Map(turns.map((turn) => [turn.session, turn.date]));
    expect(sessions.size).toBeGreaterThanOrEqual(12);
    expect(sessions.size).toBeLessThanOrEqual(20);
    expect([...sessions.keys()]).toEqual([...sessions.keys()].map((_, i) => i + 1));
    expect([...sessions.values()]).toEqual([...new Set(sessions.values())].sort());
    for (const turn of turns) expect(turn.date).toBe(sessions.get(turn.session));
  });

  it("is spoken by two in turn, and no one repeats a long line", () => {
    expect(new Set(turns.map((turn) => turn.speaker))).toEqual(new Set(speakers));
    for (const [i, turn] of turns.entries()) {
      const before = turns[i - 1];
      if (before?.session === turn.session) expect(turn.speaker, turn.id).not.toBe(before.speaker);
    }
    expect(repeated(turns.map((turn) => turn.text))).toEqual([]);
  });

  it("asks 40 questions of every kind, answered by turns that are there", () => {
    expect(new Set(questions.map((q) => q.question)).size).toBe(40);
    for (const kind of questionKinds)
      expect(questions.filter((q) => q.kind === kind).length).toBeGreaterThanOrEqual(5);
    const ids = new Set(turns.map((turn) => turn.id));
    for (const { question, kind, evidence } of questions) {
      expect(new Set(evidence).size, question).toBe(evidence.length);
      for (const id of evidence) expect(ids.has(id), question).toBe(true);
      expect(evidence.length, question).toBeLessThanOrEqual(3);
      if (kind === "multi-hop") expect(evidence.length, question).toBeGreaterThanOrEqual(2);
    }
  });
});
