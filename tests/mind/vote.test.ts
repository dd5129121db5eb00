import { describe, expect, it } from "vitest";
import type { Ballot } from "../../server/mind/ask.ts";
import { elected } from "../../server/mind/vote.ts";

const says = (value: string): Ballot<string> => ({ ok: true, value, reply: value, repairs: [] });
const failed: Ballot<string> = {
  ok: false,
  failure: { kind: "empty", detail: "" },
  reply: "",
  repairs: [],
};

describe("votes", () => {
  it("takes what is said most often, and tells how often", () =>
    expect(elected([says("go"), says("stay"), says("stay")])).toEqual({
      ballot: says("stay"),
      agreement: { votes: 3, same: 2 },
    }));
  it("takes the first where several are said as often", () =>
    expect(elected([says("go"), says("stay")]).ballot).toEqual(says("go")));
  it("does not count votes that failed, and fails when all did", () => {
    expect(elected([failed, says("go"), failed])).toEqual({
      ballot: says("go"),
      agreement: { votes: 3, same: 1 },
    });
    expect(elected([failed, failed]).ballot).toEqual(failed);
  });
  it("says nothing of agreement where one was asked", () =>
    expect(elected([says("go")]).agreement).toBeUndefined());
});
