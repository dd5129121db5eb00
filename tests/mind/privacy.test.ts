/** Minds are private (DESIGN 1.6): a prompt holds what its villager is, remembers and perceives, and nothing else. */
import { describe, expect, it } from "vitest";
import type { ModelRequest } from "../../server/model/language-model.ts";
import { fakeModel } from "../support/fake-model.ts";
import { live, scenarioWorld } from "../support/minded.ts";

const world = scenarioWorld("first-light");

describe("privacy", () => {
  it("no prompt holds another's persona or memories", async () => {
    // Nobody says anything of note, so nothing of one head can reach another.
    const model = fakeModel({
      converse: (request) => ({
        say: `Well, well, ${request.seed}.`,
        leave: request.seed % 3 === 0,
        because: "Small talk.",
      }),
    });
    await live(world, model, 6000);
    expect(model.requests.some((r) => r.purpose === "converse")).toBe(true);
    for (const request of model.requests) {
      const text = textOf(request);
      for (const persona of world.scenario.villagers) {
        if (persona.id === request.call.villager) continue;
        const own = world.personas[request.call.villager];
        const secrets = [
          persona.background,
          persona.currently,
          persona.lifestyle,
          ...persona.memories.map((m) => (typeof m === "string" ? m : m.text)),
          ...Object.values(persona.relationships).flatMap((r) => r.about ?? []),
        ];
        for (const secret of secrets)
          if (!JSON.stringify(own).includes(secret))
            expect(text).not.toContain(secret.replace(/\s+/g, " ").trim());
      }
    }
  });

  it("names in enumerations are those that the villager knows or sees", async () => {
    const model = fakeModel();
    await live(world, model, 30);
    const first = (id: string): ModelRequest | undefined =>
      model.requests.find((r) => r.call.villager === id && r.purpose === "plan-day");
    const places = (id: string): string[] => {
      const schema = first(id)?.schema as {
        properties: { blocks: { items: { properties: { place: { enum: string[] } } } } };
      };
      return schema.properties.blocks.items.properties.place.enum;
    };
    expect(places("lena")).toContain("Bee Cottage");
    expect(places("lena")).not.toContain("Rose Cottage");
    expect(places("marta")).toContain("Rose Cottage");
    expect(textOf(first("tomas") as ModelRequest)).not.toContain("Rose Cottage");
  });

  it("ids and tags never stand in a prompt", async () => {
    const model = fakeModel();
    await live(world, model, 2000);
    // An answer that was sent back is quoted as the model wrote it.
    for (const request of model.requests)
      for (const section of request.sections.filter(({ name }) => name !== "problem"))
        for (const line of section.lines)
          expect(line).not.toMatch(/rose-cottage|well-square|the-early-loaf|\{\w+\}|undefined|null\b|NaN/);
  });
});

const textOf = (request: ModelRequest): string =>
  request.sections
    .flatMap((s) => s.lines)
    .join("\n")
    .replace(/[ \t]+/g, " ");
