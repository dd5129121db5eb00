/** An answer is held against its schema as a villager's mind reads it. */
import { expect, it } from "vitest";
import { faultOf } from "../../server/doctor/answers.ts";

const schema = {
  type: "object",
  properties: { say: { type: "string", minLength: 1 }, leave: { type: "boolean", default: false } },
  required: ["say", "leave"],
  additionalProperties: false,
};
const fault = (answer: object): string | undefined =>
  faultOf({ ok: true, text: JSON.stringify(answer) }, schema)?.kind;

it("may leave out what has a default, and hold what was not asked for", () => {
  expect(fault({ say: "Hello." })).toBeUndefined();
  expect(fault({ say: "Hello.", leave: true, feeling: 1 })).toBeUndefined();
});

it("may not lack what was asked for, nor have it in another form", () => {
  expect(fault({ leave: true })).toBe("schema");
  expect(fault({ say: 7, leave: true })).toBe("schema");
});
