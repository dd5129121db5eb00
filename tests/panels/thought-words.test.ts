/** The page has a name for everything that a thought may hold. */
import { describe, expect, it } from "vitest";
import { purposes } from "#village/purposes";
import en from "../../assets/locales/en/interface.json";
import { failureKinds } from "../../server/model/language-model.ts";
import { prompts } from "../../server/prompts/prompts.ts";

describe("the words of a thought", () => {
  it("name each purpose", () => {
    expect(Object.keys(en.why.purpose).sort()).toEqual([...purposes].sort());
  });

  it("name each way in which a call can fail", () => {
    expect(Object.keys(en.status.cause.model).sort()).toEqual([...failureKinds].sort());
  });

  it("name each section of a prompt", () => {
    const sections = new Set(
      Object.values(prompts).flatMap((prompt) => prompt.sections.map(({ name }) => name.replace(/-2$/, ""))),
    );
    expect(Object.keys(en.why.section).sort()).toEqual([...sections].sort());
  });
});
